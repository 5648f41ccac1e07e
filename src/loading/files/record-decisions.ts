import type { Plan } from '../plan.js';
import { idOf } from '../plan.js';
import type { Place } from '../problems.js';
import type { MeetingRecord } from './record-row.js';

type Decision = MeetingRecord['decisions'][number];

/** The item of the agenda under which something was recorded, with its title as it stood then. */
export function itemOf(meeting: string, item: number | undefined, place: Place, plan: Plan) {
  const key = item === undefined ? undefined : `${meeting}/${item}`;
  return {
    agenda_item_id: plan.optional('agenda_item', key, place.at('item')),
    item_title: key === undefined ? '' : plan.column('agenda_item', key, 'title'),
  };
}

/** The seats that are present at an instant, as the roll call of the record says. */
function seatsPresent(
  { attendance, openedAt, closedAt }: MeetingRecord,
  at: string,
  place: Place,
  plan: Plan,
): string[] {
  const time = (text: string): number => Date.parse(plan.instant(text, place).instant);
  const here = attendance.filter(
    ({ arrivedAt = openedAt, leftAt = closedAt }) => time(arrivedAt) <= time(at) && time(at) < time(leftAt),
  );
  return here.flatMap(({ seat }) => (seat === undefined ? [] : [idOf('seat', seat)]));
}

function addCheck(record: MeetingRecord, key: string, reason: string, at: string, place: Place, plan: Plan) {
  const { seats, asked, share, clause } = record.quorum;
  const present = seatsPresent(record, at, place, plan);
  const when = plan.instant(at, place).instant;
  const columns = {
    ...{ meeting_id: idOf('meeting', record.meeting), at: when, reason, seats, present_seat_ids: present, share },
    ...{ quorum: asked, clause_id: plan.reference('clause', clause, place), met: present.length >= asked },
    ...{ recorded_by: plan.reference('member', record.recordedBy, place), recorded_at: when },
  };
  return { id: plan.add('quorum_check', key, columns, place), met: present.length >= asked };
}

/** Decisions with the check of the quorum that each went with: without quorum they are provisional. */
export function addDecisions(record: MeetingRecord, place: Place, plan: Plan): void {
  addCheck(record, `${record.meeting}/opening`, 'OPENING', record.openedAt, place, plan);
  record.decisions.forEach((one, index) => {
    addDecision(record, one, index + 1, place.at('decisions').at(index), plan);
  });
}

function addDecision(record: MeetingRecord, one: Decision, number: number, place: Place, plan: Plan): void {
  const key = `${record.meeting}/${number}`;
  const { id: checkId, met } = addCheck(record, key, 'DECISION', one.at, place, plan);
  const at = plan.instant(one.at, place.at('at')).instant;
  const by = plan.reference('member', record.recordedBy, place);
  const columns = {
    ...{ body_id: plan.reference('body', record.body, place), meeting_id: idOf('meeting', record.meeting), number },
    ...{
      ...itemOf(record.meeting, one.item, place, plan),
      text: one.text,
      mode: one.positions ? 'RECORDED_VOTE' : 'CONSENSUS',
    },
    ...{ outcome: one.outcome, rule: one.rule, clause_id: plan.reference('clause', one.clause, place.at('clause')) },
    ...{ quorum_check_id: checkId, taken_provisionally: !met, taken_at: at, recorded_by: by, recorded_at: at },
  };
  const decisionId = plan.add('decision', key, columns, place);
  for (const [seat, position] of Object.entries(one.positions ?? {})) {
    const seatId = plan.reference('seat', seat, place.at('positions'));
    plan.add('decision_position', `${key}/${seat}`, { decision_id: decisionId, seat_id: seatId, position }, place);
  }
  one.statements.forEach(({ seat, kind, text }, index) => {
    const said = { decision_id: decisionId, seat_id: plan.reference('seat', seat, place.at('statements')), kind, text };
    plan.add('decision_statement', `${key}/${index + 1}`, { ...said, recorded_by: by, recorded_at: at }, place);
  });
  if (!one.confirmed) return;
  const confirmation = {
    ...{ decision_id: decisionId, note: one.confirmed.note },
    confirmed_by: plan.reference('member', one.confirmed.by, place.at('confirmed').at('by')),
    confirmed_at: plan.instant(one.confirmed.at, place.at('confirmed').at('at')).instant,
  };
  plan.add('decision_confirmation', key, confirmation, place);
}
