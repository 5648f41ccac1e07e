import { type Asking, type OracleField, refers, thing, things } from '../ask.js';
import { insideOfMeeting, maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { instant, type Row } from '../tables.js';
import { ownSeats } from './viewer-part.js';
import type { World } from '../world.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
const LAST = '9999-12-31T00:00:00.000Z';

const agenda = (row: Row, { world }: Asking): Row | undefined => world.byId('agenda', row['id']);
const stateOf = (row: Row, world: World): unknown => world.byId('agenda', row['id'])?.['state'] ?? 'PROVISIONAL';
const meetingOf = (item: Row, world: World): Row => world.byId('meeting', item['meeting_id']) as Row;
const startOf = (item: Row, world: World): string => instant(meetingOf(item, world)['starts_at']) ?? LAST;

const carriedOn = (item: Row, world: World): Row[] =>
  world
    .having('agenda_item', 'carried_from_id', item['id'])
    .filter((later) => meetingOf(later, world)['state'] !== 'CANCELLED');

/** Whether an item of a meeting that was held was not taken there, and comes before no later one. */
function awaits(item: Row, world: World): boolean {
  if (item['kind'] !== 'ITEM' || meetingOf(item, world)['state'] !== 'HELD') return false;
  if (world.having('decision', 'agenda_item_id', item['id']).length > 0) return false;
  if (carriedOn(item, world).length > 0) return false;
  const undecided = item['purpose'] === 'DECISION' && world.byId('sitting', item['meeting_id']) !== undefined;
  return ['DEFERRED', 'NOT_REACHED'].includes(String(item['course'])) || (item['course'] === 'OPEN' && undecided);
}

const itemsToCarryOver: OracleField = (row, asking) => {
  const { world } = asking;
  const found = world
    .rows('agenda_item')
    .filter((item) => awaits(item, world) && meetingOf(item, world)['body_id'] === row['body_id'])
    .filter((item) => LABELS.indexOf(String(meetingOf(item, world)['label'])) <= LABELS.indexOf(String(row['label'])));
  return things(
    'AgendaItem',
    sortedBy(found, (item) => startOf(item, world), at('position'), at('id')),
    asking,
  );
};

const earlierItems: OracleField = (row, asking) => {
  const { world } = asking;
  const chain: Row[] = [];
  for (let item = world.byId('agenda_item', row['carried_from_id']); item && !chain.includes(item);) {
    chain.push(item);
    item = world.byId('agenda_item', item['carried_from_id']);
  }
  const sorted = sortedBy(
    chain,
    (item) => -Date.parse(instant(meetingOf(item, world)['starts_at']) ?? '0000-01-01T00:00:00Z'),
    at('id'),
  );
  return things('AgendaItem', sorted, asking);
};

/** What is attached to an item and belongs to that, issued; of revisions the last that the viewer may see. */
const papersOfItem: OracleField = (row, asking) => {
  const { world, viewer } = asking;
  const found = new Set<Row>();
  const add = (paper: Row | undefined): void => {
    if (!paper || found.has(paper)) return;
    found.add(paper);
    world.having('paper', 'base_id', paper['id']).forEach(add);
  };
  world
    .having('agenda_item_paper', 'agenda_item_id', row['id'])
    .forEach((tie) => add(world.byId('paper', tie['paper_id'])));
  const seen = [...found].filter((paper) => paper['state'] === 'ISSUED' && maySee('Paper', paper, viewer, world));
  const root = (paper: Row): unknown => (paper['relation'] === 'REVISION' ? paper['base_id'] : paper['id']);
  const number = (paper: Row): number => (paper['relation'] === 'REVISION' ? Number(paper['relation_number']) : 0);
  const latest = seen.filter(
    (paper) =>
      !world
        .having('paper', 'base_id', root(paper))
        .some(
          (later) =>
            later['relation'] === 'REVISION' &&
            later['state'] === 'ISSUED' &&
            number(later) > number(paper) &&
            maySee('Paper', later, viewer, world),
        ),
  );
  return things(
    'Paper',
    sortedBy(latest, (paper) => instant(paper['issued_at']), at('id')),
    asking,
  );
};

const ofMeeting =
  (type: string, table: string, time: string): OracleField =>
  (row, asking) =>
    things(
      type,
      sortedBy(asking.world.having(table, 'meeting_id', row['id']), (one) => instant(one[time]), at('id')),
      asking,
    );
export const agendaFields: Readonly<Record<string, OracleField>> = {
  'Meeting.agendaState': (row, { world }) => stateOf(row, world),
  'Meeting.agendaAnnotatedAt': (row, asking) => instant(agenda(row, asking)?.['annotated_at']),
  'Meeting.agendaAdoptedAt': (row, asking) => instant(agenda(row, asking)?.['adopted_at']),
  'Meeting.agendaChanges': ofMeeting('AgendaChange', 'agenda_change', 'recorded_at'),
  'Meeting.callForItems': (row, asking) => {
    const call = agenda(row, asking);
    if (!call?.['items_due_at'] || !insideOfMeeting(row, asking.viewer, asking.world)) return null;
    return {
      deadline: instant(call['items_due_at']),
      timeZone: call['items_due_zone'],
      open: Date.parse(String(call['items_due_at'])) > Date.now(),
      note: call['call_note'],
      calledAt: instant(call['called_at']),
      calledBy: thing('Member', asking.world.byId('member', call['called_by']), asking),
    };
  },
  'Meeting.itemProposals': ofMeeting('ItemProposal', 'item_proposal', 'proposed_at'),
  'Meeting.itemsToCarryOver': itemsToCarryOver,
  'AgendaItem.number': (row, { world }) =>
    row['kind'] === 'ITEM'
      ? world
          .having('agenda_item', 'meeting_id', row['meeting_id'])
          .filter((one) => one['kind'] === 'ITEM' && Number(one['position']) <= Number(row['position'])).length
      : null,
  'AgendaItem.meeting': refers('Meeting', 'meeting_id'),
  'AgendaItem.carriedFrom': refers('AgendaItem', 'carried_from_id'),
  'AgendaItem.earlierItems': earlierItems,
  'AgendaItem.carriedTo': (row, asking) =>
    things('AgendaItem', sortedBy(carriedOn(row, asking.world), at('id')), asking),
  'AgendaItem.proposal': (row, asking) =>
    thing('ItemProposal', asking.world.having('item_proposal', 'agenda_item_id', row['id'])[0], asking),
  'AgendaItem.papers': papersOfItem,
  'AgendaChange.item': refers('AgendaItem', 'agenda_item_id'),
  'AgendaChange.recordedBy': refers('Member', 'recorded_by'),
  'ItemProposal.meeting': refers('Meeting', 'meeting_id'),
  'ItemProposal.seat': refers('Seat', 'seat_id'),
  'ItemProposal.party': (row, asking) => {
    const term = asking.world.termOf(row['seat_id'], (instant(row['proposed_at']) as string).slice(0, 10));
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  },
  'ItemProposal.member': refers('Member', 'member_id'),
  'ItemProposal.own': (row, asking) =>
    row['seat_id'] === null
      ? asking.viewer.memberId !== null && row['member_id'] === asking.viewer.memberId
      : ownSeats(meetingOf(row, asking.world), asking).some((seat) => seat['id'] === row['seat_id']),
  'ItemProposal.recordedBy': refers('Member', 'recorded_by'),
  'ItemProposal.decidedBy': refers('Member', 'decided_by'),
  'ItemProposal.item': refers('AgendaItem', 'agenda_item_id'),
};
