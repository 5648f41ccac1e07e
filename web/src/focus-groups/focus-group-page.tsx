import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { Badge } from '../components/badge.js';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { About } from './about.js';
import { focusGroupQuery, namedBy, type OwnParty, thisHour, type WholeGroup } from './focus-group-query.js';
import { GroupActions } from './group-actions.js';
import { GroupStateBadge } from './group-state-badge.js';
import { Leadership } from './leadership.js';
import { Ended, Requests, TakingPart } from './taking-part.js';

const Areas = lazyWithWords(['charter'], async () => (await import('./areas.js')).Areas);
const Life = lazyWithWords(['charter'], async () => (await import('./life.js')).Life);
const Charter = lazyWithWords(['charter'], async () => (await import('./charter.js')).Charter);
// Lists that come after what the group is.
const Findings = lazyWithWords(['meeting-line'], async () => (await import('./papers.js')).Findings);
const Experts = lazyWithWords(['experts'], async () => (await import('./experts.js')).Experts);
const Timeline = lazyWithWords(['timeline'], async () => (await import('./timeline.js')).Timeline);
const AskToTakePart = lazy(async () => ({ default: (await import('./ask-to-take-part.js')).AskToTakePart }));
const Meetings = lazyWithWords(['meeting-line'], async () => (await import('./papers.js')).Meetings);

const Discussion = lazyWithWords(
  ['threads', 'convening'],
  async () => (await import('../discussions/of-group.js')).DiscussionOfGroup,
);
const SchedulingLinks = lazyWithWords(
  ['scheduling-links'],
  async () => (await import('../scheduling/scheduling-links.js')).SchedulingLinks,
);
const Decided = lazyWithWords(['decisions'], async () => (await import('../decisions/of-body.js')).DecisionsOfBody);

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
          <Suspense>
            <Charter group={group} today={today} />
          </Suspense>
          {today ? <Requests group={group} /> : null}
          <Suspense>{today ? <Timeline group={group} /> : null}</Suspense>
          <Suspense>
            <Areas group={group} />
          </Suspense>
          <Suspense>
            <Findings group={group} />
          </Suspense>
          <Suspense>{today && group.viewerBelongs ? <Discussion group={group} /> : null}</Suspense>
          <Suspense>
            <Meetings group={group} />
          </Suspense>
          <Suspense>{today && group.viewerBelongs ? <SchedulingLinks body={group.id} /> : null}</Suspense>
          <Suspense>{today ? <Decided slug={group.slug} /> : null}</Suspense>
        </div>
        <div>
          <Leadership group={group} />
          <TakingPart group={group} today={today} />
          <Suspense>
            <Experts group={group} today={today} />
          </Suspense>
          <Suspense>{today ? <AskToTakePart group={group} parties={parties} /> : null}</Suspense>
          {today ? <Ended group={group} /> : null}
          <Suspense>
            <Life group={group} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
