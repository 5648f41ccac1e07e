import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import type { AreaState } from '../gql/graphql.js';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { paths } from '../paths.js';
import type { WholeGroup } from './focus-group-query.js';

const tones: Record<AreaState, Tone> = { OPEN: 'plain', EXPLORED: 'caution', ANSWERED: 'positive' };

const Discussion = lazyWithWords(
  ['threads', 'convening'],
  async () => (await import('../discussions/of-group.js')).DiscussionOfArea,
);

/** What the group asks, and what answers it so far. */
export function Areas({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const { areasForInquiry, viewerBelongs } = group;
  return (
    <section className="card">
      <h2>{t('area.title')}</h2>
      {areasForInquiry.length === 0 ? (
        <p className="soft">{t(viewerBelongs ? 'area.none' : 'area.hidden')}</p>
      ) : (
        <ol className="plain-list">
          {areasForInquiry.map((area) => (
            <li key={area.id}>
              <p className="item-title">
                {area.position}. <bdi>{area.title}</bdi>
              </p>
              <div className="item-notes">
                <Badge tone={tones[area.state]}>{t(`area.state.${area.state}`)}</Badge>
                {area.findings.nodes.length === 0 ? <span className="soft">{t('area.noFindings')}</span> : null}
              </div>
              {area.findings.nodes.length > 0 ? (
                <ul>
                  {area.findings.nodes.map((finding) => (
                    <li key={finding.id}>
                      <FindingLink finding={finding} />
                    </li>
                  ))}
                  {area.findings.pageInfo.hasNextPage ? <li>{t('area.moreFindings')}</li> : null}
                </ul>
              ) : null}
              {viewerBelongs ? <Discussed group={group} area={area} /> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface DiscussedProperties {
  readonly group: WholeGroup;
  readonly area: WholeGroup['areasForInquiry'][number];
}

/** What is said of an area, read when somebody unfolds it. */
function Discussed({ group, area: { id, position, threads } }: DiscussedProperties) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setRead((before) => before || currentTarget.open)}>
      <summary>
        {t('area.discussion', { count: threads.totalCount })}
        <span className="visually-hidden"> {t('area.ofNumber', { number: position })}</span>
      </summary>
      <Suspense>{read ? <Discussion group={group} area={id} /> : null}</Suspense>
    </details>
  );
}

interface Named {
  readonly id: string;
  readonly symbol?: string | null | undefined;
  readonly title: string;
}

/** A finding by its title, with the symbol by which it is cited; drafts have none. */
export function FindingLink({ finding: { id, symbol, title } }: { readonly finding: Named }) {
  return (
    <>
      <Link to={paths.finding} params={{ finding: id }}>
        <bdi>{title}</bdi>
      </Link>{' '}
      {symbol ? <code dir="ltr">{symbol}</code> : null}
    </>
  );
}
