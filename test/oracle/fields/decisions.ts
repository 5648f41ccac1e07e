import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { isMine, keeps } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, microseconds, type Row } from '../tables.js';
import { ownSeats } from './viewer-part.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';

const confirmation = (row: Row, { world }: Asking): Row | undefined =>
  world.having('decision_confirmation', 'decision_id', row['id'])[0];
const isProvisional = (row: Row, asking: Asking): boolean =>
  row['taken_provisionally'] === true && confirmation(row, asking) === undefined;
const isSetAside = (row: Row, { world }: Asking): boolean =>
  world.having('decision_set_aside', 'decision_id', row['id']).length > 0;
const isChallenged = (row: Row, { world }: Asking): boolean =>
  world.having('decision_challenge', 'decision_id', row['id']).some((one) => one['settled_at'] === null);
const recordsOnBehalf = (row: Row, { viewer }: Asking): boolean =>
  ['CO_CHAIR', 'SECRETARY'].some((role) => viewer.is(role, row['body_id']));
const positions = (row: Row, { world }: Asking): Row[] =>
  sortedBy(
    world.having('decision_position', 'decision_id', row['id']),
    (one) => world.byId('seat', one['seat_id'])?.['number'],
    at('id'),
  );

/** Open after its due date, as the home zone of the body has today. */
function isOverdue(row: Row, { world }: Asking): boolean {
  if (row['completed_at'] !== null || row['due_on'] === null) return false;
  const timeZone = String(world.byId('body', row['body_id'])?.['home_time_zone']);
  return String(row['due_on']) < new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}

const common: NonNullable<ListRules['filters']> = {
  body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
  workingGroup: ofWorkingGroup,
  meeting: (row, value: string, { world }) => row['meeting_id'] === world.byGlobalId('mtg', value)?.['id'],
};

const decisions: ListRules = {
  orders: { TAKEN_AT: (row) => microseconds(row['taken_at']) },
  direction: 'DESC',
  filters: {
    ...common,
    provisional: (row, value: boolean, asking) => isProvisional(row, asking) === value,
    challenged: (row, value: boolean, asking) => isChallenged(row, asking) === value,
    mode: (row, value: string) => row['mode'] === value,
    outcome: (row, value: string) => row['outcome'] === value,
    search: (row, value: string, { world }) =>
      [row['text'], row['item_title'], world.byId('procedure', row['procedure_id'])?.['title'] ?? ''].some((text) =>
        String(text).toLowerCase().includes(value.toLowerCase()),
      ),
  },
};
const actions: ListRules = {
  orders: { DUE_ON: (row) => String(row['due_on'] ?? '9999-12-31') },
  filters: {
    ...common,
    mine: (row, value: boolean, { viewer, world }) => isMine(row, viewer, world) === value,
    overdue: (row, value: boolean, asking) => isOverdue(row, asking) === value,
    completed: (row, value: boolean) => (row['completed_at'] !== null) === value,
  },
};

export const decisionFields: Readonly<Record<string, OracleField>> = {
  'Meeting.decisions': (row, asking) =>
    page('Decision', asking.world.having('decision', 'meeting_id', row['id']), asking, decisions),
  'Meeting.actions': (row, asking) =>
    page('Action', asking.world.having('action', 'meeting_id', row['id']), asking, actions),
  'Decision.body': refers('Body', 'body_id'),
  'Decision.meeting': refers('Meeting', 'meeting_id'),
  'Decision.label': (row, { world }) => world.byId('meeting', row['meeting_id'])?.['label'] ?? 'AMBER',
  'Decision.procedure': refers('Procedure', 'procedure_id'),
  'Decision.setAside': (row, asking) =>
    thing('DecisionSettingAside', asking.world.having('decision_set_aside', 'decision_id', row['id'])[0], asking),
  'Decision.challenges': (row, asking) =>
    things(
      'DecisionChallenge',
      sortedBy(
        asking.world.having('decision_challenge', 'decision_id', row['id']),
        (one) => instant(one['challenged_at']),
        at('id'),
      ),
      asking,
    ),
  'DecisionChallenge.seat': refers('Seat', 'seat_id'),
  'DecisionChallenge.recordedBy': refers('Member', 'recorded_by'),
  'DecisionChallenge.settledBy': refers('Member', 'settled_by'),
  'DecisionSettingAside.setAsideBy': refers('Member', 'set_aside_by'),
  'Decision.item': refers('AgendaItem', 'agenda_item_id'),
  'Decision.clause': refers('Clause', 'clause_id'),
  'Decision.quorumCheck': refers('QuorumCheck', 'quorum_check_id'),
  'Decision.provisional': isProvisional,
  'Decision.viewerMayConfirm': (row, asking) => isProvisional(row, asking) && keeps(row, asking.viewer, asking.world),
  'Decision.quorumWaived': (row, { world }) =>
    row['taken_provisionally'] === false && world.byId('quorum_check', row['quorum_check_id'])?.['met'] === false,
  'Decision.viewerSeats': (row, asking) => things('Seat', sortedBy(ownSeats(row, asking), at('number')), asking),
  'Decision.viewerRecordsOnBehalf': recordsOnBehalf,
  'Decision.viewerMayChallenge': (row, asking) =>
    !isSetAside(row, asking) &&
    !isChallenged(row, asking) &&
    asking.world.having('seat', 'body_id', row['body_id']).length > 0 &&
    (recordsOnBehalf(row, asking) || ownSeats(row, asking).length > 0),
  'Decision.viewerMaySettle': (row, asking) =>
    !isSetAside(row, asking) &&
    isChallenged(row, asking) &&
    ['CO_CHAIR', 'LEAD'].some((role) => asking.viewer.is(role, row['body_id'])),
  'Decision.confirmation': (row, asking) => thing('DecisionConfirmation', confirmation(row, asking), asking),
  'Decision.positions': (row, asking) => things('DecisionPosition', positions(row, asking), asking),
  'Decision.tally': (row, asking) => {
    const count = (position: string): number =>
      positions(row, asking).filter((one) => one['position'] === position).length;
    if (row['mode'] !== 'RECORDED_VOTE') return null;
    return {
      inFavour: count('FOR'),
      against: count('AGAINST'),
      abstaining: count('ABSTAINING'),
      notParticipating: count('NOT_PARTICIPATING'),
    };
  },
  'Decision.statements': (row, asking) =>
    things(
      'DecisionStatement',
      sortedBy(
        [
          ...asking.world.having('decision_statement', 'decision_id', row['id']),
          ...(row['procedure_id'] === null
            ? []
            : asking.world.having('procedure_statement', 'procedure_id', row['procedure_id'])),
        ],
        (one) => instant(one['recorded_at']),
        at('id'),
      ),
      asking,
    ),
  'Decision.recordedBy': refers('Member', 'recorded_by'),
  'DecisionPosition.seat': refers('Seat', 'seat_id'),
  'DecisionPosition.party': (row, asking) => {
    const taken = instant(asking.world.byId('decision', row['decision_id'])?.['taken_at']) as string;
    const term = asking.world.termOf(row['seat_id'], taken.slice(0, 10));
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  },
  'DecisionStatement.seat': refers('Seat', 'seat_id'),
  'DecisionStatement.recordedBy': refers('Member', 'recorded_by'),
  'DecisionConfirmation.meeting': refers('Meeting', 'meeting_id'),
  'DecisionConfirmation.confirmedBy': refers('Member', 'confirmed_by'),
  'Action.body': refers('Body', 'body_id'),
  'Action.meeting': refers('Meeting', 'meeting_id'),
  'Action.decision': refers('Decision', 'decision_id'),
  'Action.ownerMember': refers('Member', 'owner_member_id'),
  'Action.ownerSeat': refers('Seat', 'owner_seat_id'),
  'Action.ownerParty': (row, asking) => {
    const { world } = asking;
    const party = row['owner_party_id'] ?? world.termOf(row['owner_seat_id'], world.today)?.['party_id'];
    return thing('Party', world.byId('party', party), asking);
  },
  'Action.ownerBody': refers('Body', 'owner_body_id'),
  'Action.mine': (row, { viewer, world }) => isMine(row, viewer, world),
  'Action.overdue': isOverdue,
  'Action.viewerMayComplete': (row, { viewer, world }) =>
    row['completed_at'] === null && (isMine(row, viewer, world) || keeps(row, viewer, world)),
  'Action.viewerMayCorrect': (row, { viewer, world }) => row['completed_at'] === null && keeps(row, viewer, world),
  'Action.viewerMayReopen': (row, { viewer, world }) =>
    row['completed_at'] !== null && (isMine(row, viewer, world) || keeps(row, viewer, world)),
  'Action.addedBy': refers('Member', 'added_by'),
  'Action.completedBy': refers('Member', 'completed_by'),
};

export const decisionRoots: Readonly<Record<string, OracleRoot>> = {
  decisions: (asking) => page('Decision', asking.world.rows('decision'), asking, decisions),
  actions: (asking) => page('Action', asking.world.rows('action'), asking, actions),
};
