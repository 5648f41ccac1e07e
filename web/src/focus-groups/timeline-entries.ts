import { graphql } from '../gql/gql.js';
import type { TimelineOfGroupQuery } from '../gql/graphql.js';

export const timelineOfGroup = graphql(`
  query TimelineOfGroup($id: ID!) {
    focusGroup(by: { id: $id }) {
      milestones {
        id
        title
        plannedOn
        reachedOn
        shownBy
        droppedReason
        version
      }
      meetings(first: 50, orderBy: { field: STARTS_AT, direction: DESC }) {
        nodes {
          id
          title
          state
          startsAt
        }
      }
      findings(first: 50) {
        nodes {
          id
          symbol
          title
          postedAt
          releasedAt
          steps {
            toState
            takenAt
          }
        }
      }
    }
  }
`);

export type Timeline = NonNullable<TimelineOfGroupQuery['focusGroup']>;
export type Milestone = Timeline['milestones'][number];

/** The steps of a finding that stand on the line. */
const STEPS = ['AGREED', 'TRANSMITTED', 'NOTED', 'APPROVED'] as const;
type Step = (typeof STEPS)[number];
const isStep = (state: string): state is Step => (STEPS as readonly string[]).includes(state);

export type Happening = 'planned' | 'reached' | 'meeting' | 'POSTED' | Step | 'RELEASED';

/** Something on the line: what, on which day, and where it is read. */
export interface Entry {
  readonly key: string;
  readonly what: Happening;
  readonly day: string;
  readonly title: string;
  readonly symbol?: string;
  readonly finding?: string;
  readonly meeting?: string;
}

const dayOf = (instant: string): string => instant.slice(0, 10);

/** All that has a day, oldest first. */
export function entriesOf({ milestones, meetings, findings }: Timeline): Entry[] {
  const entries: Entry[] = [];
  for (const { id, title, plannedOn, reachedOn, droppedReason } of milestones) {
    if (reachedOn) entries.push({ key: id, what: 'reached', day: reachedOn, title });
    else if (plannedOn && !droppedReason) entries.push({ key: id, what: 'planned', day: plannedOn, title });
  }
  for (const { id, title, state, startsAt } of meetings.nodes) {
    if (startsAt && state !== 'CANCELLED')
      entries.push({ key: id, what: 'meeting', day: dayOf(startsAt), title, meeting: id });
  }
  for (const { id, symbol, title, postedAt, releasedAt, steps } of findings.nodes) {
    const of = { title, finding: id, ...(symbol ? { symbol } : {}) };
    if (postedAt) entries.push({ ...of, key: `${id} posted`, what: 'POSTED', day: dayOf(postedAt) });
    for (const [index, { toState, takenAt }] of steps.entries())
      if (isStep(toState)) entries.push({ ...of, key: `${id} ${index}`, what: toState, day: dayOf(takenAt) });
    if (releasedAt) entries.push({ ...of, key: `${id} released`, what: 'RELEASED', day: dayOf(releasedAt) });
  }
  return entries.toSorted((one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key));
}
