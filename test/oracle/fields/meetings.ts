import { Temporal } from 'temporal-polyfill';
import { type Asking, type OracleField, type OracleRoot, refers, restsOn, thing, things } from '../ask.js';
import { insideOfMeeting, maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { holdsOn, instant, type Row, since } from '../tables.js';
import type { World } from '../world.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';
import { awaitsViewer } from './viewer-part.js';

const NEVER = '9999-12-31T00:00:00.000Z';
const dayOf = (moment: unknown, world: World): string =>
  moment ? (instant(moment) as string).slice(0, 10) : world.today;
const place = (row: Row): string =>
  instant(row['starts_at']) ?? (row['planned_on'] ? `${String(row['planned_on'])}T00:00:00.000Z` : NEVER);
const latestFirst = (rows: readonly Row[]): Row[] =>
  sortedBy(rows, (row) => instant(row['replied_at']), at('id')).toReversed();

/** The move that tells what was planned at first. */
const firstMove = (row: Row, { world }: Asking): Row | undefined =>
  sortedBy(
    world.having('meeting_change', 'meeting_id', row['id']).filter((change) => change['kind'] !== 'SCHEDULED'),
    (change) => instant(change['changed_at']) ?? '',
    at('id'),
  )[0];

function firstPlannedFor(row: Row, asking: Asking): unknown {
  const moves = asking.world
    .having('meeting_change', 'meeting_id', row['id'])
    .filter((change) => change['kind'] !== 'SCHEDULED');
  if (!moves.some((move) => move['from_starts_at'] !== null || move['from_planned_text'] !== null)) return null;
  const first = firstMove(row, asking) as Row;
  return {
    startsAt: instant(first['from_starts_at']),
    timeZone: first['from_time_zone'],
    text: first['from_planned_text'],
  };
}

/** The quorum that the terms in force on a day ask for, and the share that they name; the row is of a body that meets. */
export function quorumOn(
  row: Row,
  day: string,
  seats: number,
  world: World,
): { number: number | null; share: string | null; held: number | null; clause: Row | undefined } {
  const body = world.byId('body', row['body_id']) as Row;
  const inForce = (bodyId: unknown): Row | undefined =>
    world.having('terms_version', 'body_id', bodyId).find((version) => holdsOn(version['in_force'], day));
  const version = inForce(body['id']) ?? inForce(body['working_group_id']);
  const provision = world
    .having('provision', 'terms_version_id', version?.['id'])
    .find((one) => one['kind'] === 'QUORUM');
  const value = (provision?.['value'] ?? {}) as { share?: string; number?: number; of?: string };
  const [part, whole] = (value.share ?? '').split('/').map(Number);
  const isHeld = (seat: Row): boolean => world.termOf(seat['id'], day) !== undefined;
  const held = value.of === 'FILLED_SEATS' ? world.having('seat', 'body_id', body['id']).filter(isHeld).length : null;
  const byShare = part && whole ? Math.max(1, Math.ceil(((held ?? seats) * part) / whole)) : null;
  return {
    number: seats === 0 ? null : (value.number ?? byShare),
    share: value.share ?? null,
    held,
    clause: world.byId('clause', provision?.['clause_id']),
  };
}

export function quorumSays(number: number | null, seats: number, share: string | null, held: number | null): string {
  if (number === null) return 'not provided for';
  return `${number} of ${held === null ? seats : `${held} filled`} seats${share ? ` (${share})` : ''}`;
}

function replyForecast(row: Row, asking: Asking): unknown {
  const { world, viewer } = asking;
  if (!insideOfMeeting(row, viewer, world)) return null;
  const seats = world.having('seat', 'body_id', row['body_id']).length;
  const replies = world
    .having('reply', 'meeting_id', row['id'])
    .filter((reply) => reply['current'] && (reply['seat_id'] !== null) === seats > 0);
  const count = (answer: string): number => replies.filter((reply) => reply['answer'] === answer).length;
  const { number, share, held, clause } = quorumOn(row, dayOf(row['starts_at'], world), seats, world);
  const present = count('ATTENDING') + count('REGRETS_ALTERNATE_ATTENDS') + count('DESIGNATES');
  return {
    seats: seats || null,
    attending: count('ATTENDING'),
    alternates: count('REGRETS_ALTERNATE_ATTENDS'),
    designated: count('DESIGNATES'),
    tentative: count('TENTATIVE'),
    regrets: count('REGRETS'),
    silent: seats ? Math.max(seats - replies.length, 0) : null,
    clause: number === null ? null : thing('Clause', clause, asking),
    quorum: number,
    quorumSays: quorumSays(number, seats, share, held),
    quorate: number === null ? null : present >= number,
  };
}

/** Whether it is a meeting of its body, and no event for others. */
export const isOwnMeeting = (meeting: Row): boolean =>
  ['COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL'].includes(String(meeting['kind']));

/** How often a body meets by its own terms, and by the meetings that the viewer sees: days are those of its home zone. */
function cadence(body: Row, asking: Asking): CadenceSeen | null {
  const { world, viewer } = asking;
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: String(body['home_time_zone']) });
  const day = (at: unknown): string => zone.format(new Date(String(at)));
  const today = day(new Date().toISOString());
  const version = world.having('terms_version', 'body_id', body['id']).find((one) => holdsOn(one['in_force'], today));
  const provided = (kind: string): Row | undefined =>
    world
      .having('provision', 'terms_version_id', version?.['id'])
      .find((one) => one['kind'] === kind && one['value'] !== null);
  const [provision, notice] = [provided('CADENCE'), provided('NOTICE_PERIOD')];
  if (!provision || !insideOfMeeting({ ...body, body_id: body['id'] }, viewer, world)) return null;
  const months = Number((provision['value'] as { months: number }).months);
  const meetings = world
    .having('meeting', 'body_id', body['id'])
    .filter((one) => one['starts_at'] !== null && isOwnMeeting(one) && maySee('Meeting', one, viewer, world));
  const days = (state: string): string[] =>
    meetings
      .filter((one) => one['state'] === state)
      .filter((one) => state === 'HELD' || Date.parse(String(one['starts_at'])) > Date.now())
      .map((one) => day(one['starts_at']))
      .toSorted();
  const [lastMetOn = null, nextOn = null] = [days('HELD').at(-1), days('SCHEDULED')[0]];
  const due = lastMetOn ? Temporal.PlainDate.from(lastMetOn).add({ months }) : null;
  const dueBy = due?.toString() ?? null;
  const asked = (notice?.['value'] as { days: number } | undefined)?.days ?? null;
  const reminded = due?.subtract({ days: Math.max(28, (asked ?? 0) + 14) }).toString() ?? null;
  const late = dueBy !== null && (nextOn === null || nextOn > dueBy);
  return {
    ...{ months, lastMetOn, dueBy, nextOn, overdue: dueBy !== null && dueBy < (nextOn ?? today) },
    body: thing('Body', body, asking),
    clause: thing('Clause', world.byId('clause', provision['clause_id']), asking),
    noticeClause: thing('Clause', world.byId('clause', notice?.['clause_id']), asking),
    callBy: asked === null ? null : (due?.subtract({ days: asked }).toString() ?? null),
    toBeCalled: body['state'] === 'ACTIVE' && late && reminded !== null && reminded <= today,
  };
}

interface CadenceSeen extends Readonly<Record<string, unknown>> {
  readonly dueBy: string | null;
  readonly toBeCalled: boolean;
}

/** Those whose next meeting the viewer may call, and has to be called. */
function meetingsToCall(asking: Asking): unknown[] {
  const { world, viewer } = asking;
  const mayCall = (body: Row): boolean =>
    viewer.is('CO_CHAIR', body['working_group_id']) ||
    ['CO_CHAIR', 'SECRETARY', 'LEAD', 'COMMITTEE_MEMBER'].some((role) => viewer.is(role, body['id']));
  const found = world.rows('body').flatMap((body) => {
    const kept = mayCall(body) ? cadence(body, asking) : null;
    return kept?.toBeCalled ? [{ kept, due: kept.dueBy, id: body['id'] }] : [];
  });
  return sortedBy(found, at('due'), at('id')).map((one) => one['kept']);
}

export const meetingFields: Readonly<Record<string, OracleField>> = {
  'Body.cadence': cadence,
  'Meeting.body': refers('Body', 'body_id'),
  'Meeting.scheduledBy': refers('Member', 'scheduled_by'),
  'Meeting.sourceDocument': restsOn,
  'Meeting.endsAt': (row) =>
    row['starts_at'] && row['duration_minutes']
      ? new Date(Date.parse(String(row['starts_at'])) + Number(row['duration_minutes']) * 60_000).toISOString()
      : null,
  'Meeting.plannedFor': (row) =>
    row['planned_precision'] === null && row['planned_text'] === null
      ? null
      : { date: row['planned_on'], precision: row['planned_precision'], text: row['planned_text'] },
  'Meeting.firstPlannedFor': firstPlannedFor,
  'Meeting.joiningLink': (row) => row['joining_link'] || null,
  'Meeting.passcode': (row) => row['passcode'] || null,
  'Meeting.agenda': (row, asking) =>
    things('AgendaItem', sortedBy(asking.world.having('agenda_item', 'meeting_id', row['id']), at('position')), asking),
  'Meeting.changes': (row, asking) =>
    things(
      'MeetingChange',
      sortedBy(
        asking.world.having('meeting_change', 'meeting_id', row['id']),
        (change) => instant(change['changed_at']) ?? '',
        at('id'),
      ),
      asking,
    ),
  'Meeting.replies': (row, asking) =>
    things(
      'Reply',
      latestFirst(asking.world.having('reply', 'meeting_id', row['id']).filter((reply) => reply['current'])),
      asking,
    ),
  'Meeting.replyHistory': (row, asking) =>
    things('Reply', latestFirst(asking.world.having('reply', 'meeting_id', row['id'])), asking),
  'Meeting.replyForecast': replyForecast,
  'MeetingChange.changedBy': refers('Member', 'changed_by'),
  'Reply.seat': refers('Seat', 'seat_id'),
  'Reply.member': refers('Member', 'member_id'),
  'Reply.recordedBy': refers('Member', 'recorded_by'),
  'Reply.party': (row, asking) => {
    const term = asking.world.termOf(row['seat_id'], dayOf(row['replied_at'], asking.world));
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  },
  'Body.meetings': (row, asking) =>
    page(
      'Meeting',
      since(asking.world.having('meeting', 'body_id', row['id']), asking.args['changedSince']),
      asking,
      meetings,
    ),
};

const meetings: ListRules = {
  orders: {
    STARTS_AT: (row) => place(row),
    UPDATED_AT: (row) => Date.parse(String(row['updated_at'])),
  },
  filters: {
    body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
    kind: (row, value: string) => row['kind'] === value,
    state: (row, value: string) => row['state'] === value,
    from: (row, value: string) => place(row) >= new Date(value).toISOString(),
    until: (row, value: string) => place(row) < new Date(value).toISOString(),
    public: (row, value: boolean) => row['public'] === value,
    awaitsViewer: (row, value: boolean, asking) => awaitsViewer(row, asking) === value,
    workingGroup: ofWorkingGroup,
  },
};

export const meetingRoots: Readonly<Record<string, OracleRoot>> = {
  meetingsToCall,
  meetings: (asking) =>
    page('Meeting', since(asking.world.rows('meeting'), asking.args['changedSince']), asking, meetings),
  meeting: (asking) => {
    const by = asking.args['by'] as { id?: string; slug?: string };
    const { world } = asking;
    const row = by.id === undefined ? world.having('meeting', 'slug', by.slug)[0] : world.byGlobalId('mtg', by.id);
    return thing('Meeting', row, asking);
  },
};
