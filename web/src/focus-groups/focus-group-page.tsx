import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { Badge } from '../components/badge.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { About } from './about.js';
import { focusGroupQuery, namedBy, type OwnParty, thisHour, type WholeGroup } from './focus-group-query.js';
import { GroupActions } from './group-actions.js';
import { GroupStateBadge } from './group-state-badge.js';
import { Leadership } from './leadership.js';
import { Ended, Requests, TakingPart } from './taking-part.js';
import { whenShown } from '../kernel/when-shown.js';

const Areas = whenShown(async () => (await import('./areas.js')).Areas, 'charter');
const Life = whenShown(async () => (await import('./life.js')).Life, 'charter');
const Charter = whenShown(async () => (await import('./charter.js')).Charter, 'charter');
// Lists that come after what the group is.
const Findings = whenShown(async () => (await import('./papers.js')).Findings, 'meeting-line');
const Experts = whenShown(async () => (await import('./experts.js')).Experts, 'experts');
const Timeline = whenShown(async () => (await import('./timeline.js')).Timeline, 'timeline');
const AskToTakePart = whenShown(async () => (await import('./ask-to-take-part.js')).AskToTakePart);
const Meetings = whenShown(async () => (await import('./papers.js')).Meetings, 'meeting-line');

const Discussion = whenShown(
  async () => (await import('../discussions/of-group.js')).DiscussionOfGroup,
  'threads',
  'convening',
);
const SchedulingLinks = whenShown(
  async () => (await import('../scheduling/scheduling-links.js')).SchedulingLinks,
  'scheduling-links',
);
const Decided = whenShown(async () => (await import('../decisions/of-body.js')).DecisionsOfBody, 'decisions');

/** One focus group, whole: what it is for, who leads, who takes part, what it asks, what it found, when it meets. */
export function FocusGroupPage() {
  const { focusGroup } = useParams({ from: paths.focusGroup });
  const { asOf } = useSearch({ from: paths.focusGroup });
  const variables = { by: namedBy(focusGroup), asOf: asOf ?? null, now: thisHour() };
  const query = useQuery(question(focusGroupQuery, variables));
  return (
    <Answer of={query}>
      {({ focusGroup: group, viewer }) =>
        group ? <Whole {...{ group, asOf, parties: (viewer?.represents ?? []).map(({ party }) => party) }} /> : null
      }
    </Answer>
  );
}

interface Properties {
  readonly group: WholeGroup;
  readonly asOf: string | undefined;
  /** Those for which the viewer can speak. */
  readonly parties: readonly OwnParty[];
}

function Whole({ group, asOf, parties }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.focusGroup });
  const change = (day: string | undefined) => void navigate({ search: (before) => ({ ...before, asOf: day }) });
  const today = asOf === undefined;
  const notes = (
    <div className="item-notes">
      <GroupStateBadge state={group.state} />
      {today ? null : <span>{t('focusGroup.stateIsNow')}</span>}
      {group.abbreviation ? <bdi>{group.abbreviation}</bdi> : null}
      {group.invented ? <Badge tone="caution">{t('focusGroup.invented')}</Badge> : null}
      <bdi>{group.workingGroup.name}</bdi>
    </div>
  );
  return (
    <Page title={group.name} notes={notes} actions={today ? <GroupActions group={group} /> : null}>
      <AsOf day={asOf} change={change} />
      <div className="columns">
        <div>
          <About group={group} />
          <Charter group={group} today={today} />
          {today ? <Requests group={group} /> : null}
          {today ? <Timeline group={group} /> : null}
          <Areas group={group} />
          <Findings group={group} />
          {today && group.viewerBelongs ? <Discussion group={group} /> : null}
          <Meetings group={group} />
          {today && group.viewerBelongs ? <SchedulingLinks body={group.id} /> : null}
          {today ? <Decided slug={group.slug} /> : null}
        </div>
        <div>
          <Leadership group={group} />
          <TakingPart group={group} today={today} />
          <Experts group={group} today={today} />
          {today ? <AskToTakePart group={group} parties={parties} /> : null}
          {today ? <Ended group={group} /> : null}
          <Life group={group} />
        </div>
      </div>
    </Page>
  );
}
