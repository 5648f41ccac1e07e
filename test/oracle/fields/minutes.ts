import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, microseconds, type Row } from '../tables.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';
import { ownSeats } from './viewer-part.js';

/** The circulation of minutes that are no draft. */
const circulation = (row: Row, { world }: Asking): Row | undefined =>
  row['state'] === 'DRAFT' ? undefined : world.byId('procedure', row['procedure_id']);
const days = (row: Row, asking: Asking): unknown =>
  (circulation(row, asking)?.['period'] as { days?: number } | null | undefined)?.days ?? null;
const lastAdoption = (row: Row, { world }: Asking): Row | undefined =>
  sortedBy(world.having('minutes_adoption', 'minutes_id', row['id']), at('number')).at(-1);
const open = (row: Row): boolean => row['state'] === 'OPEN';
const ofMinutes =
  (type: string, table: string, column: string, order: string): OracleField =>
  (row, asking) =>
    things(
      type,
      sortedBy(
        asking.world.having(table, column, row['id']),
        order.endsWith('_at') ? (one) => instant(one[order]) : at(order),
        at('id'),
      ),
      asking,
    );

/** Whether something was recorded of the meeting since a draft was composed. */
function recordsChanged(row: Row, { world }: Asking): boolean {
  if (row['state'] !== 'DRAFT') return false;
  const of = (table: string, ...columns: string[]): unknown[] =>
    world.having(table, 'meeting_id', row['meeting_id']).flatMap((one) => columns.map((column) => one[column]));
  const decisions = world.having('decision', 'meeting_id', row['meeting_id']).map(({ id }) => id);
  const after = (table: string, column: string): unknown[] =>
    world
      .rows(table)
      .filter((one) => decisions.includes(one['decision_id']))
      .map((one) => one[column]);
  const moments = [
    ...of('attendance', 'recorded_at', 'struck_at'),
    ...of('interest', 'declared_at', 'settled_at', 'struck_at'),
    world.byId('sitting', row['meeting_id'])?.['close_recorded_at'] ?? null,
    ...of('note', 'updated_at'),
    ...of('action', 'added_at'),
    ...after('decision_statement', 'recorded_at'),
    ...after('decision_confirmation', 'confirmed_at'),
  ];
  return moments.some((moment) => moment !== null && microseconds(moment) > microseconds(row['composed_at']));
}

function says(row: Row, asking: Asking): string | null {
  if (!circulation(row, asking)) return null;
  const count = days(row, asking);
  return count === null ? 'not provided for' : `corrections within ${String(count)} ${count === 1 ? 'day' : 'days'}`;
}

const minutesOf = (row: Row, { world }: Asking): Row => world.byId('minutes', row['minutes_id']) as Row;

function partyOfSeat(row: Row, asking: Asking): unknown {
  const { world } = asking;
  const minutes = minutesOf(row, asking);
  const meeting = world.byId('meeting', minutes['meeting_id']) as Row;
  const when = world.byId('sitting', meeting['id'])?.['opened_at'] ?? meeting['starts_at'] ?? minutes['drafted_at'];
  const term = row['seat_id'] ? world.termOf(row['seat_id'], String(instant(when)).slice(0, 10)) : undefined;
  return thing('Party', world.byId('party', term?.['party_id']), asking);
}

const lists: ListRules = {
  orders: {
    DRAFTED_AT: (row) => microseconds(row['drafted_at']),
    UPDATED_AT: (row) => microseconds(row['updated_at']),
  },
  direction: 'DESC',
  filters: {
    body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
    workingGroup: ofWorkingGroup,
    state: (row, value: string) => row['state'] === value,
  },
};

export const minutesFields: Readonly<Record<string, OracleField>> = {
  'Meeting.minutes': (row, asking) =>
    thing('Minutes', asking.world.having('minutes', 'meeting_id', row['id'])[0], asking),
  'Meeting.chairSummary': (row, asking) =>
    thing(
      'ChairSummary',
      sortedBy(asking.world.having('chair_summary', 'meeting_id', row['id']), at('number')).at(-1),
      asking,
    ),
  'Minutes.meeting': refers('Meeting', 'meeting_id'),
  'Minutes.body': refers('Body', 'body_id'),
  'Minutes.draftedBy': refers('Member', 'drafted_by'),
  'Minutes.recordsChanged': recordsChanged,
  'Minutes.circulation': (row, asking) => thing('Procedure', circulation(row, asking), asking),
  'Minutes.circulations': ofMinutes('Procedure', 'procedure', 'subject_id', 'opened_at'),
  'Minutes.deadline': (row, asking) => instant(circulation(row, asking)?.['expires_at']),
  'Minutes.takesCorrections': (row, asking) => {
    const running = row['state'] === 'CIRCULATED' ? circulation(row, asking) : undefined;
    return running !== undefined && open(running) && Date.parse(String(running['expires_at'])) > Date.now();
  },
  'Minutes.correctionDays': days,
  'Minutes.correctionPeriodSays': says,
  'Minutes.clause': (row, asking) =>
    thing('Clause', asking.world.byId('clause', circulation(row, asking)?.['clause_id']), asking),
  'Minutes.passages': ofMinutes('MinutesPassage', 'minutes_passage', 'minutes_id', 'position'),
  'Minutes.corrections': ofMinutes('MinutesCorrection', 'minutes_correction', 'minutes_id', 'recorded_at'),
  'Minutes.openCorrections': (row, { world }) =>
    world.having('minutes_correction', 'minutes_id', row['id']).filter(open).length,
  'Minutes.adoptions': ofMinutes('MinutesAdoption', 'minutes_adoption', 'minutes_id', 'number'),
  'Minutes.adoptedAt': (row, asking) => instant(lastAdoption(row, asking)?.['adopted_at']),
  'Minutes.textSha256': (row, asking) => lastAdoption(row, asking)?.['text_sha256'] ?? null,
  'Minutes.corrigenda': ofMinutes('MinutesCorrigendum', 'minutes_corrigendum', 'minutes_id', 'number'),
  'MinutesPassage.number': (row) => row['position'],
  'MinutesPassage.item': refers('AgendaItem', 'agenda_item_id'),
  'MinutesPassage.seat': refers('Seat', 'seat_id'),
  'MinutesPassage.party': partyOfSeat,
  'MinutesPassage.own': (row, asking) =>
    row['seat_id'] !== null && ownSeats(minutesOf(row, asking), asking).some(({ id }) => id === row['seat_id']),
  'MinutesPassage.contested': (row, { world }) =>
    world.having('minutes_correction', 'passage_id', row['id']).some(open),
  'MinutesPassage.corrections': ofMinutes('MinutesCorrection', 'minutes_correction', 'passage_id', 'recorded_at'),
  'MinutesPassage.corrigenda': ofMinutes('MinutesCorrigendum', 'minutes_corrigendum', 'passage_id', 'number'),
  'MinutesPassage.wordings': ofMinutes('MinutesWording', 'minutes_wording', 'passage_id', 'number'),
  'MinutesWording.recordedBy': refers('Member', 'recorded_by'),
  'MinutesCorrection.passage': refers('MinutesPassage', 'passage_id'),
  'MinutesCorrection.seat': refers('Seat', 'seat_id'),
  'MinutesCorrection.member': refers('Member', 'member_id'),
  'MinutesCorrection.recordedBy': refers('Member', 'recorded_by'),
  'MinutesCorrection.settledBy': refers('Member', 'settled_by'),
  'MinutesCorrection.settledAtMeeting': refers('Meeting', 'settled_meeting_id'),
  'MinutesCorrigendum.passage': refers('MinutesPassage', 'passage_id'),
  'MinutesCorrigendum.meeting': refers('Meeting', 'meeting_id'),
  'MinutesCorrigendum.issuedBy': refers('Member', 'issued_by'),
  'MinutesAdoption.meeting': refers('Meeting', 'meeting_id'),
  'MinutesAdoption.quorumCheck': refers('QuorumCheck', 'quorum_check_id'),
  'MinutesAdoption.textSha256': (row) => row['text_sha256'],
  'MinutesAdoption.recordedBy': refers('Member', 'recorded_by'),
  'ChairSummary.meeting': refers('Meeting', 'meeting_id'),
  'ChairSummary.publishedBy': refers('Member', 'published_by'),
  'ChairSummary.earlierVersions': (row, asking) => {
    const versions = asking.world.having('chair_summary', 'meeting_id', row['meeting_id']);
    const earlier = versions.filter((one) => Number(one['number']) < Number(row['number']));
    return things('ChairSummary', sortedBy(earlier, at('number')), asking);
  },
};

export const minutesRoots: Readonly<Record<string, OracleRoot>> = {
  minutes: (asking) => page('Minutes', asking.world.rows('minutes'), asking, lists),
};
