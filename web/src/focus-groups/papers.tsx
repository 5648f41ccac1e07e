import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import type { MeetingLineFragment } from '../gql/graphql.js';
import { MeetingLine } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { FindingLink } from './finding-link.js';
import type { WholeGroup } from './focus-group-query.js';

/** What the group found out last. */
export function Findings({ group: { id, findings } }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('focusGroup.findings')}</h2>
      {findings.nodes.length === 0 ? <EmptyState>{t('focusGroup.noFindings')}</EmptyState> : null}
      <ul className="plain-list">
        {findings.nodes.map((finding) => (
          <li key={finding.id}>
            <p className="item-title">
              <FindingLink finding={finding} />
            </p>
            <div className="item-notes">
              <HandlingLabel label={finding.label} />
              {finding.state === 'POSTED' ? null : <Badge>{t(`focusGroup.findingState.${finding.state}`)}</Badge>}
            </div>
          </li>
        ))}
      </ul>
      {findings.pageInfo.hasNextPage ? (
        <p>
          <Link to={paths.findings} search={{ body: id }}>
            {t('focusGroup.allFindings')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** When it meets, and when it last met. */
export function Meetings({ group: { coming, past } }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="card">
        <h2>{t('focusGroup.coming')}</h2>
        {coming.nodes.length === 0 ? <EmptyState>{t('focusGroup.noneComing')}</EmptyState> : null}
        <Lines meetings={coming.nodes} />
      </section>
      {past.nodes.length > 0 ? (
        <section className="card">
          <h2>{t('focusGroup.past')}</h2>
          <Lines meetings={past.nodes} />
        </section>
      ) : null}
    </>
  );
}

function Lines({ meetings }: { readonly meetings: readonly MeetingLineFragment[] }) {
  return (
    <ul className="plain-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingLine meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}
