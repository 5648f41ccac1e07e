import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { HandlingLabel } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { useViewer } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { MeetingLine } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { Welcome } from './welcome.js';

const thisWeek = graphql(`
  query ThisWeek($from: DateTime!, $until: DateTime!, $me: ID!) {
    due: meetings(filter: { awaitsViewer: true }, first: 20) {
      nodes {
        ...MeetingLine
      }
    }
    coming: meetings(filter: { from: $from, until: $until, state: SCHEDULED }, first: 20) {
      nodes {
        ...MeetingLine
        joiningLink
      }
    }
    drafts: findings(filter: { author: $me, state: DRAFT }, first: 20) {
      nodes {
        id
        title
        label
        body {
          name
        }
      }
    }
  }
`);

const DAY = 86_400_000;

/** From the start of this hour, so that the question is the same for a while; four weeks, since notice is long here. */
function span() {
  const from = new Date();
  from.setMinutes(0, 0, 0);
  return {
    from: new Date(from.getTime() - DAY / 12).toISOString(),
    until: new Date(from.getTime() + 28 * DAY).toISOString(),
  };
}

/** What needs the viewer, and what is coming: where everybody begins. */
export function WeekPage() {
  const { t } = useTranslation();
  const { known, account, member } = useViewer();
  if (!known) return <p role="status">{t('loading')}</p>;
  if (!account) return <Welcome />;
  if (!member) {
    return (
      <Page title={t('week.title')}>
        <EmptyState>{t('week.noMember')}</EmptyState>
      </Page>
    );
  }
  return <Week member={member.id} />;
}

function Week({ member }: { readonly member: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(thisWeek, { ...span(), me: member }));
  return (
    <Page title={t('week.title')}>
      <Answer of={query}>
        {({ due, coming, drafts }) => (
          <div className="columns">
            <div>
              <Part title={t('week.due')} empty={t('week.noneDue')}>
                {due.nodes.map((meeting) => (
                  <li key={meeting.id}>
                    <MeetingLine meeting={meeting} />
                  </li>
                ))}
              </Part>
              <Part title={t('week.coming')} empty={<NoneComing />}>
                {coming.nodes.map((meeting) => (
                  <li key={meeting.id}>
                    <MeetingLine meeting={meeting} />
                    {meeting.joiningLink ? (
                      <p>
                        <a href={meeting.joiningLink} rel="noreferrer noopener">
                          {t('week.join')}
                        </a>
                      </p>
                    ) : null}
                  </li>
                ))}
              </Part>
            </div>
            <Part title={t('week.drafts')} empty={t('week.noDrafts')}>
              {drafts.nodes.map((draft) => (
                <li key={draft.id}>
                  <p className="item-title" dir="auto">
                    <Link to={paths.finding} params={{ finding: draft.id }}>
                      {draft.title}
                    </Link>
                  </p>
                  <div className="item-notes">
                    <HandlingLabel label={draft.label} />
                    <span dir="auto">{draft.body.name}</span>
                  </div>
                </li>
              ))}
            </Part>
          </div>
        )}
      </Answer>
    </Page>
  );
}

function NoneComing() {
  const { t } = useTranslation();
  return (
    <>
      {t('week.noneComing')} <Link to={paths.meetings}>{t('week.seeAll')}</Link>
    </>
  );
}

interface PartProperties {
  readonly title: string;
  readonly empty: ReactNode;
  readonly children: readonly ReactNode[];
}

function Part({ title, empty, children }: PartProperties) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {children.length === 0 ? <EmptyState>{empty}</EmptyState> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}
