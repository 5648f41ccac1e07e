import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Fact } from '../components/fact.js';
import { EmptyState, Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { PartyName } from '../members/party-name.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { Citation } from './citation.js';
import { FindingActions } from './finding-actions.js';
import { FindingContent } from './finding-content.js';
import { FindingHistory } from './finding-history.js';
import { FindingBadges } from './finding-line.js';
import { findingQuery, type WholeFinding } from './finding-query.js';
import { SinceRead, useSinceRead } from './since-read.js';
import { whenShown } from '../kernel/when-shown.js';

const Work = whenShown(async () => (await import('./work/work.js')).Work, 'finding-work');

const Handling = whenShown(async () => (await import('./handling/handling.js')).Handling, 'finding-handling');
const Attachments = whenShown(async () => (await import('./attachments/attachments.js')).Attachments, 'finding-files');
const LentTo = whenShown(async () => (await import('./lent-to.js')).LentTo, 'experts');
const Cite = whenShown(async () => (await import('./released/cite.js')).Cite, 'cite');
const Discussion = whenShown(
  async () => (await import('../discussions/of-finding.js')).DiscussionOfFinding,
  'threads',
  'convening',
);
/** Where the words stand that may be quoted. */
const TEXT = 'finding-text';

/** One finding, whole: what it says, whose it is, who may read it, and how its wording came about. */
export function FindingPage() {
  const { finding: id } = useParams({ from: paths.finding });
  const query = useQuery(question(findingQuery, { id }));
  return <Answer of={query}>{({ finding }) => (finding ? <Whole finding={finding} /> : <NotFound />)}</Answer>;
}

function Whole({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const since = useSinceRead(finding);
  const notes = (
    <div className="item-notes">
      {finding.symbol ? <strong dir="ltr">{finding.symbol}</strong> : null}
      <FindingBadges finding={finding} />
    </div>
  );
  return (
    <Page title={finding.title} notes={notes} actions={<FindingActions finding={finding} />}>
      {finding.state === 'DRAFT' ? (
        <Notice tone="caution" title={t('finding.isDraft')}>
          <p>{t('finding.draftMeans')}</p>
        </Notice>
      ) : null}
      {finding.state === 'WITHDRAWN' ? (
        <Notice tone="critical" title={t('finding.isWithdrawn')}>
          <p dir="auto">{finding.withdrawalReason}</p>
        </Notice>
      ) : null}
      {since === null ? null : <SinceRead since={since} revision={finding.revision} />}
      <div className="columns">
        <div>
          <FindingContent finding={finding} textId={TEXT} />
          <Attachments finding={finding} />
          {finding.state === 'DRAFT' ? null : <Discussion finding={finding} quotable={TEXT} />}
          <FindingHistory finding={finding} since={since} />
        </div>
        <div>
          {finding.state === 'DRAFT' ? null : <Work finding={finding} />}
          <Handling finding={finding} />
          <Facts finding={finding} />
          {finding.experts.length > 0 ? <LentTo finding={finding} /> : null}
          <Citations finding={finding} />
        </div>
      </div>
    </Page>
  );
}

/** A wording that is not public is cited among those who read it; what was released, by everybody. */
function Citations({ finding: { symbol, citation, revision, releasedRevision } }: { readonly finding: WholeFinding }) {
  return (
    <>
      {symbol && releasedRevision !== null ? <Cite symbol={symbol} revision={releasedRevision} /> : null}
      {citation && revision !== releasedRevision ? <Citation text={citation} /> : null}
    </>
  );
}

function Facts({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { body, chathamHouse, kind, label, originatingParty, author, createdAt, postedAt, updatedAt } = finding;
  return (
    <section className="card">
      <h2>{t('finding.about')}</h2>
      <dl className="facts">
        <Fact name={t('findings.group')}>
          <Link to={paths.focusGroup} params={{ focusGroup: body.slug }}>
            {body.name}
          </Link>
          {body.invented ? <span className="soft"> {t('finding.invented')}</span> : null}
        </Fact>
        <Fact name={t('findings.kind')}>
          <Meaning of={t(`finding.kind.${kind}`)} means={t(`finding.kindMeans.${kind}`)} />
        </Fact>
        <Fact name={t('findings.label')}>
          <Meaning of={`TLP:${label.replace('_', '+')}`} means={t(`finding.labelMeans.${label}`)} />
        </Fact>
        <Fact name={t('finding.party')}>
          {originatingParty ? (
            <PartyName party={originatingParty} />
          ) : (
            t(chathamHouse ? 'finding.notTold' : 'finding.partyUnknown')
          )}
        </Fact>
        {author ? <Fact name={t('finding.author')}>{author.name}</Fact> : null}
        {chathamHouse ? <Fact name={t('finding.chathamHouse')}>{t('finding.chathamHouseMeans')}</Fact> : null}
        <Fact name={t('finding.written')}>
          <Time instant={createdAt} timeZone={zone} />
        </Fact>
        {postedAt ? (
          <Fact name={t('finding.posted')}>
            <Time instant={postedAt} timeZone={zone} />
          </Fact>
        ) : null}
        {updatedAt > (postedAt ?? createdAt) ? (
          <Fact name={t('finding.changed')}>
            <Time instant={updatedAt} timeZone={zone} />
          </Fact>
        ) : null}
      </dl>
      <h3>{t('finding.areas')}</h3>
      <Areas finding={finding} />
    </section>
  );
}

function Meaning({ of: word, means }: { readonly of: string; readonly means: string }) {
  return (
    <>
      <strong>{word}</strong> {means}
    </>
  );
}

function Areas({ finding: { areas } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  if (areas.length === 0) return <EmptyState>{t('finding.noAreas')}</EmptyState>;
  return (
    <ul className="plain-list">
      {areas.map(({ id, position, title }) => (
        <li key={id}>
          {position}. <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
