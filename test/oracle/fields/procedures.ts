import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { holdsOn, instant, microseconds, type Row } from '../tables.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';

const base = (row: Row, { world }: Asking): Row[] =>
  sortedBy(
    world.having('procedure_seat', 'procedure_id', row['id']),
    (one) => world.byId('seat', one['seat_id'])?.['number'],
  );
const counted = (row: Row, { world }: Asking): Row[] =>
  world.having('procedure_answer', 'procedure_id', row['id']).filter(({ counts }) => counts === true);

/** Whole seats that a rule asks for. */
const NEEDED: Readonly<Record<string, (of: number) => number>> = {
  SIMPLE_MAJORITY: (of) => Math.floor(of / 2) + 1,
  TWO_THIRDS_MAJORITY: (of) => Math.ceil((of * 2) / 3),
  THREE_QUARTERS_MAJORITY: (of) => Math.ceil((of * 3) / 4),
  UNANIMITY: (of) => of,
};

interface Count {
  readonly inFavour: number;
  readonly against: number;
  readonly needed: number | null;
  readonly quorate: boolean | null;
}

function tally(row: Row, asking: Asking): Count & Record<string, unknown> {
  const seats = base(row, asking);
  const answers = counted(row, asking);
  const ofSeats = answers.filter((answer) => seats.some((seat) => seat['seat_id'] === answer['seat_id']));
  const say = (...wanted: string[]): number => ofSeats.filter(({ answer }) => wanted.includes(String(answer))).length;
  const [inFavour, against] = [say('FOR'), say('AGAINST')];
  const entitled = seats.filter(({ held }) => held === true).length;
  const of = { ENTITLED: entitled, PRESENT: ofSeats.length }[String(row['rule_base'])] ?? inFavour + against;
  const quorum = row['quorum'] as number | null;
  return {
    ...{ seats: seats.length, entitled, answered: ofSeats.length, inFavour, against },
    ...{ abstaining: say('ABSTAINING'), notParticipating: say('NOT_PARTICIPATING') },
    notObjecting: answers.filter(({ answer }) => answer === 'NO_OBJECTION').length,
    objecting: answers.filter(({ answer }) => answer === 'OBJECTION' || answer === 'AMENDMENT').length,
    ...{ ruleBase: row['rule_base'], base: row['rule_base'] === null ? null : of, quorum },
    needed: NEEDED[String(row['rule'])]?.(of) ?? null,
    quorate: quorum === null ? null : ofSeats.length >= quorum,
  };
}

const expired = (row: Row): boolean => row['state'] === 'OPEN' && Date.parse(String(row['expires_at'])) <= Date.now();
/** By the clock, though nobody has come since it expired. */
function state(row: Row, asking: Asking): unknown {
  if (!expired(row)) return row['state'];
  if (row['kind'] !== 'RECORDED_VOTE') return 'ADOPTED';
  const { inFavour, against, needed, quorate } = tally(row, asking);
  const enough = needed === null ? against === 0 : inFavour >= needed;
  return quorate !== false && inFavour > 0 && enough ? 'ADOPTED' : 'NOT_ADOPTED';
}
const runs = (row: Row, asking: Asking): boolean =>
  ['SILENCE', 'RECORDED_VOTE'].includes(String(row['kind'])) &&
  ['OPEN', 'SUSPENDED'].includes(String(state(row, asking)));

/** Who has a voice for a seat today: its head of delegation first, alternates in their order; advisers have none. */
function voices(seatId: unknown, { world }: Asking): Row[] {
  const serving = world
    .having('delegate', 'seat_id', seatId)
    .filter(({ capacity, valid }) => capacity !== 'ADVISER' && holdsOn(valid, world.today));
  return sortedBy(serving, (one) => (one['capacity'] === 'HEAD_OF_DELEGATION' ? 0 : 1), at('position'), at('id'));
}
const held = (seatId: unknown, { world }: Asking): boolean => world.termOf(seatId, world.today) !== undefined;

const ownSeats = (row: Row, asking: Asking): Row[] =>
  base(row, asking)
    .filter(({ seat_id: seat }) => held(seat, asking) && asking.viewer.memberId !== null)
    .filter(({ seat_id: seat }) =>
      voices(seat, asking).some(({ member_id: member }) => member === asking.viewer.memberId),
    )
    .map(({ seat_id: seat }) => asking.world.byId('seat', seat) as Row);

/** What was asked of the chairs and waits for them. */
export const waitingRequest = (row: Row, asking: Asking): Row | undefined =>
  ['PROPOSED', 'OPEN', 'SUSPENDED'].includes(String(state(row, asking)))
    ? asking.world.having('procedure_request', 'procedure_id', row['id']).find((one) => one['settled_at'] === null)
    : undefined;
function awaitsConfirmation(row: Row, asking: Asking): boolean {
  const { viewer } = asking;
  const agreed = waitingRequest(row, asking)?.['agreed_by'] as readonly unknown[] | undefined;
  return viewer.is('CO_CHAIR', row['body_id']) && agreed !== undefined && !agreed.includes(viewer.memberId);
}

function awaitsViewer(row: Row, asking: Asking): boolean {
  if (!runs(row, asking)) return false;
  const answers = counted(row, asking);
  if (base(row, asking).length > 0) {
    return ownSeats(row, asking).some(({ id }) => !answers.some((answer) => answer['seat_id'] === id));
  }
  const { viewer } = asking;
  return viewer.inside(row['body_id']) && !answers.some((answer) => answer['member_id'] === viewer.memberId);
}

const answerOf = (seat: Row, { world }: Asking): Row | undefined =>
  world
    .having('procedure_answer', 'procedure_id', seat['procedure_id'])
    .find((answer) => answer['counts'] === true && answer['seat_id'] === seat['seat_id']);

function zone(seat: Row, asking: Asking): string {
  const { world } = asking;
  const [first] = voices(seat['seat_id'], asking);
  const [ofParty] = (world.byId('party', seat['party_id'])?.['time_zones'] ?? []) as string[];
  return String((first && world.byId('member', first['member_id'])?.['time_zone']) ?? ofParty ?? 'UTC');
}

function localExpiry(seat: Row, asking: Asking): string {
  const expiry = new Date(String(asking.world.byId('procedure', seat['procedure_id'])?.['expires_at']));
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: zone(seat, asking) } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(expiry).replace(' ', 'T');
}

const ofProcedure =
  (type: string, table: string, column: string, order: string): OracleField =>
  (row, asking) =>
    things(
      type,
      sortedBy(asking.world.having(table, column, row['id']), (one) => instant(one[order]), at('id')),
      asking,
    );

const lists: ListRules = {
  orders: {
    OPENED_AT: (row) => microseconds(row['opened_at']),
    EXPIRES_AT: (row) => microseconds(row['expires_at']),
  },
  direction: 'DESC',
  filters: {
    body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
    workingGroup: ofWorkingGroup,
    kind: (row, value: string) => row['kind'] === value,
    ofMinutes: (row, value: boolean) => (row['kind'] === 'CORRECTIONS') === value,
    state: (row, value: string, asking) => state(row, asking) === value,
    waitingForViewer: (row, value: boolean, asking) =>
      (awaitsViewer(row, asking) || awaitsConfirmation(row, asking)) === value,
  },
};

export const procedureFields: Readonly<Record<string, OracleField>> = {
  'Procedure.state': state,
  'Procedure.body': refers('Body', 'body_id'),
  'Procedure.textSha256': (row) => row['text_sha256'],
  'Procedure.openedBy': refers('Member', 'opened_by'),
  'Procedure.endedBy': refers('Member', 'ended_by'),
  'Procedure.endedAt': (row) => instant(expired(row) ? row['expires_at'] : row['ended_at']),
  'Procedure.secondsLeft': (row) =>
    row['suspended_at'] === null
      ? null
      : Math.round((Date.parse(String(row['expires_at'])) - Date.parse(String(row['suspended_at']))) / 1000),
  'Procedure.extensions': ofProcedure('ProcedureExtension', 'procedure_extension', 'procedure_id', 'extended_at'),
  'Procedure.suspensions': ofProcedure('ProcedureSuspension', 'procedure_suspension', 'procedure_id', 'suspended_at'),
  'Procedure.request': (row, asking) => thing('ProcedureRequest', waitingRequest(row, asking), asking),
  'Procedure.seats': (row, asking) => things('ProcedureSeat', base(row, asking), asking),
  'Procedure.answers': ofProcedure('ProcedureAnswer', 'procedure_answer', 'procedure_id', 'recorded_at'),
  'Procedure.tally': (row, asking) => (row['kind'] === 'CORRECTIONS' ? null : tally(row, asking)),
  'Procedure.viewerSeats': (row, asking) => things('Seat', sortedBy(ownSeats(row, asking), at('number')), asking),
  'Procedure.awaitsViewer': awaitsViewer,
  'Procedure.awaitsConfirmation': awaitsConfirmation,
  'Procedure.finding': (row, asking) =>
    row['subject_type'] === 'Finding'
      ? thing('Finding', asking.world.byId('finding', row['subject_id']), asking)
      : null,
  'Procedure.meeting': refers('Meeting', 'meeting_id'),
  'Procedure.clause': refers('Clause', 'clause_id'),
  'Procedure.quorumClause': refers('Clause', 'quorum_clause_id'),
  'Procedure.termsVersion': (row, asking) =>
    row['subject_type'] === 'TermsVersion'
      ? thing('TermsVersion', asking.world.byId('terms_version', row['subject_id']), asking)
      : null,
  'Procedure.decision': (row, asking) =>
    thing('Decision', asking.world.having('decision', 'procedure_id', row['id'])[0], asking),
  'Procedure.statements': (row, asking) => {
    const { world } = asking;
    const decision = world.having('decision', 'procedure_id', row['id'])[0];
    const all = [
      ...world.having('procedure_statement', 'procedure_id', row['id']),
      ...(decision ? world.having('decision_statement', 'decision_id', decision['id']) : []),
    ];
    return things(
      'DecisionStatement',
      sortedBy(all, (one) => instant(one['recorded_at']), at('id')),
      asking,
    );
  },
  'ProcedureSeat.seat': refers('Seat', 'seat_id'),
  'ProcedureSeat.party': refers('Party', 'party_id'),
  'ProcedureSeat.answer': (row, asking) => thing('ProcedureAnswer', answerOf(row, asking), asking),
  'ProcedureSeat.awaited': (row, asking) =>
    runs(asking.world.byId('procedure', row['procedure_id']) as Row, asking) &&
    held(row['seat_id'], asking) &&
    voices(row['seat_id'], asking).length > 0 &&
    answerOf(row, asking) === undefined,
  'ProcedureSeat.timeZone': zone,
  'ProcedureSeat.expiresAtLocal': localExpiry,
  'Procedure.interests': ofProcedure('ProcedureInterest', 'procedure_interest', 'procedure_id', 'recorded_at'),
  'ProcedureInterest.seat': refers('Seat', 'seat_id'),
  'ProcedureInterest.party': (row, asking) => {
    const counted = asking.world
      .having('procedure_seat', 'procedure_id', row['procedure_id'])
      .find(({ seat_id }) => seat_id === row['seat_id']);
    return thing('Party', asking.world.byId('party', counted?.['party_id']), asking);
  },
  'ProcedureInterest.member': refers('Member', 'member_id'),
  'ProcedureInterest.recordedBy': refers('Member', 'recorded_by'),
  'ProcedureInterest.declaredAt': (row) => instant(row['received_at']),
  'ProcedureInterest.recordedAt': (row) => instant(row['recorded_at']),
  'ProcedureAnswer.seat': refers('Seat', 'seat_id'),
  'ProcedureAnswer.member': refers('Member', 'member_id'),
  'ProcedureAnswer.recordedBy': refers('Member', 'recorded_by'),
  'ProcedureExtension.extendedBy': refers('Member', 'extended_by'),
  'ProcedureSuspension.suspendedBy': refers('Member', 'suspended_by'),
  'ProcedureSuspension.resumedBy': refers('Member', 'resumed_by'),
  'ProcedureRequest.requestedBy': refers('Member', 'requested_by'),
  'ProcedureRequest.agreedBy': (row, asking) =>
    things(
      'Member',
      sortedBy(
        (row['agreed_by'] as string[]).flatMap((id) => asking.world.byId('member', id) ?? []) as Row[],
        at('name'),
        at('id'),
      ),
      asking,
    ),
};

export const procedureRoots: Readonly<Record<string, OracleRoot>> = {
  procedure: (asking) => thing('Procedure', asking.world.byGlobalId('prc', String(asking.args['id'])), asking),
  procedures: (asking) => page('Procedure', asking.world.rows('procedure'), asking, lists),
};
