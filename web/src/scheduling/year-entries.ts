import { graphql } from '../gql/gql.js';
import type {
  CadenceKind,
  CalendarEntryKind,
  MeetingLineFragment,
  MeetingState,
  YearEntriesQuery,
} from '../gql/graphql.js';
import { dayIn } from '../kernel/dates.js';

export const yearBodies = graphql(`
  query YearBodies($group: String!) {
    bodies(filter: { workingGroup: $group, state: ACTIVE }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

export const yearEntries = graphql(`
  query YearEntries($body: ID!, $year: Int!) {
    yearCalendar(body: $body, year: $year) {
      kind
      title
      bodyName
      firstDay
      lastDay
      startsAt
      cadence
      anchor
      meeting {
        id
      }
      planned {
        id
        plan {
          id
        }
      }
    }
  }
`);

/** What stands in the calendar: a meeting, or what is planned, due or public. */
export interface Entry {
  readonly key: string;
  readonly kind: CalendarEntryKind;
  readonly title: string;
  readonly body: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly startsAt: string | null;
  readonly meeting: string | null;
  readonly plan: string | null;
  /** Of a meeting. */
  readonly state: MeetingState | null;
  /** Of what is due: which sort of meeting. */
  readonly cadence: CadenceKind | null;
  /** Whether the symposium is held beside it. */
  readonly anchor: boolean;
}

const ofMeeting = (
  { id, title, state, startsAt, body }: MeetingLineFragment,
  zone: string,
  event: YearEntriesQuery['yearCalendar'][number] | undefined,
): Entry[] => {
  if (!startsAt) return [];
  const day = dayIn(startsAt, zone);
  // Of an event that goes on for days, the last is the one where it is held.
  const lastDay = event && event.lastDay > event.firstDay && event.lastDay > day ? event.lastDay : day;
  return [
    {
      ...{ key: id, kind: 'MEETING', title, body: body.name, firstDay: day, lastDay, startsAt },
      ...{ meeting: id, plan: null, state, cadence: null, anchor: event?.anchor ?? false },
    },
  ];
};

/** Of what more than a few weeks are known, such as a month, no single day is marked. */
const MOST_DAYS = 21;
export const hasDays = ({ firstDay, lastDay }: Entry): boolean =>
  (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 < MOST_DAYS;

/** All meetings of the working group, and what a body knows besides: each once, by day. */
export function entriesOf(
  meetings: readonly MeetingLineFragment[],
  more: YearEntriesQuery['yearCalendar'],
  zone: string,
): Entry[] {
  const known = new Set(meetings.flatMap(({ id, startsAt }) => (startsAt ? [id] : [])));
  const others = more
    .filter(({ kind, meeting }) => kind !== 'MEETING' && !known.has(meeting?.id ?? ''))
    .map(({ kind, title, bodyName, firstDay, lastDay, startsAt, meeting, planned, cadence, anchor }): Entry => {
      const day = startsAt ? dayIn(startsAt, zone) : null;
      return {
        ...{ key: `${kind} ${cadence} ${title} ${firstDay} ${startsAt}`, kind, title, body: bodyName },
        ...{ startsAt: startsAt ?? null, cadence, anchor },
        ...{ firstDay: day ?? firstDay, lastDay: day && firstDay === lastDay ? day : lastDay },
        ...{ meeting: meeting?.id ?? null, plan: planned?.plan.id ?? null, state: null },
      };
    });
  const events = new Map(more.filter(({ kind }) => kind === 'PUBLIC_EVENT').map((event) => [event.meeting?.id, event]));
  return [...meetings.flatMap((one) => ofMeeting(one, zone, events.get(one.id))), ...others].toSorted((one, other) =>
    `${one.firstDay} ${one.startsAt ?? ''}`.localeCompare(`${other.firstDay} ${other.startsAt ?? ''}`),
  );
}
