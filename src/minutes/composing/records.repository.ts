import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import type { MinutesLanguage } from '../minutes.enums.js';
import type {
  ActionRecord,
  AttendanceRecord,
  CheckRecord,
  DecisionRecord,
  InterestRecord,
  ItemRecord,
  NoteRecord,
  Records,
  StatementRecord,
} from './records.js';

/** A party's name in the language $2, where one is recorded. */
const partyName = (id: string): string =>
  `(select coalesce((select n.name from party_naming n where n.party_id = p.id and n.language = $2), p.name) from party p where p.id = ${id})`;
/** Who held a seat on the day of an instant; its number where that is not known. */
const seatName = (seat: string, at: string): string =>
  `coalesce((select ${partyName('t.party_id')} from seat_held t where t.seat_id = ${seat} and t.valid @> (${at} at time zone 'UTC')::date), '#' || (select s.number from seat s where s.id = ${seat}))`;
const memberName = (id: string): string => `(select m.name from member m where m.id = ${id})`;
const OF_ITEM = `x.id, x.agenda_item_id as "itemId", x.item_title as "itemTitle"`;

const MEETING = `
  select coalesce(m.time_zone, b.home_time_zone) as "timeZone", s.opened_at as "openedAt", s.closed_at as "closedAt"
    from meeting m join body b on b.id = m.body_id left join sitting s on s.id = m.id where m.id = $1 and $2 <> ''`;
const PRESIDING = `select ${memberName('x.member_id')} as person, x.from_at as at from presiding x where x.meeting_id = $1 and $2 <> '' order by x.from_at, x.id`;
const ATTENDANCE = `
  select case when x.seat_id is not null then ${seatName('x.seat_id', 'x.arrived_at')} end as seat, coalesce(${memberName('x.member_id')}, x.person_name) as person,
         x.by_video as "byVideo", x.speaks, x.arrived_at as "arrivedAt", x.left_at as "leftAt"
    from attendance x left join seat s on s.id = x.seat_id
   where x.meeting_id = $1 and x.struck_at is null order by s.number nulls last, not x.speaks, x.arrived_at, x.id`;
const CHECKS = `
  select x.at, x.reason, case when x.requested_by_seat_id is not null then ${seatName('x.requested_by_seat_id', 'x.at')} end as "requestedBy",
         x.seats, cardinality(x.present_seat_ids) as present, x.quorum, x.met
    from quorum_check x where x.meeting_id = $1 order by x.at, x.id`;
// A section is a heading of the agenda: what was dealt with are its items.
const ITEMS = `
  select id, title, course, course_reason as "courseReason" from agenda_item
   where meeting_id = $1 and $2 <> '' and kind = 'ITEM' order by position`;
const NOTES = `select ${OF_ITEM}, x.body_markdown as text from note x where x.meeting_id = $1 and $2 <> '' and x.body_markdown <> '' order by x.updated_at, x.id`;
const INTERESTS = `
  select ${OF_ITEM}, coalesce(${memberName('x.member_id')}, ${seatName('x.seat_id', 'x.declared_at')}) as person, x.statement, x.withdraws, x.settlement
    from interest x where x.meeting_id = $1 and x.struck_at is null order by x.declared_at, x.id`;
const tallied = (position: string): string =>
  `(select count(*)::int from decision_position p where p.decision_id = x.id and p.position = '${position}')`;
const DECISIONS = `
  select ${OF_ITEM}, x.number, x.text, x.mode, x.outcome,
         x.taken_provisionally and not exists (select from decision_confirmation c where c.decision_id = x.id) as provisional,
         ${tallied('FOR')} as "inFavour", ${tallied('AGAINST')} as against, ${tallied('ABSTAINING')} as abstaining, ${tallied('NOT_PARTICIPATING')} as "notParticipating"
    from decision x where x.meeting_id = $1 and $2 <> '' order by x.number`;
const STATEMENTS = `
  select y.id, x.agenda_item_id as "itemId", x.item_title as "itemTitle", x.id as "decisionId", y.seat_id as "seatId", y.kind, y.text
    from decision x join decision_statement y on y.decision_id = x.id where x.meeting_id = $1 and $2 <> '' order by x.number, y.recorded_at, y.id`;
const ACTIONS = `
  select ${OF_ITEM}, x.text, x.due_on::text as "dueOn",
         coalesce(${memberName('x.owner_member_id')}, case when x.owner_seat_id is not null then ${seatName('x.owner_seat_id', 'x.added_at')} end,
                  ${partyName('x.owner_party_id')}, (select b.name from body b where b.id = x.owner_body_id)) as owner
    from action x where x.meeting_id = $1 order by x.added_at, x.id`;

/** Reads what is recorded of a meeting. */
@Injectable()
export class RecordsRepository {
  constructor(private readonly transaction: Transaction) {}

  async of(meetingId: string, language: MinutesLanguage): Promise<Records> {
    const read = <Row>(text: string): Promise<Row[]> => this.transaction.query<Row>(text, [meetingId, language]);
    const [meeting] = await read<Pick<Records, 'timeZone' | 'openedAt' | 'closedAt'>>(MEETING);
    return {
      ...(meeting ?? { timeZone: 'UTC', openedAt: null, closedAt: null }),
      presiding: await read<Records['presiding'][number]>(PRESIDING),
      attendance: await read<AttendanceRecord>(ATTENDANCE),
      checks: await read<CheckRecord>(CHECKS),
      items: await read<ItemRecord>(ITEMS),
      notes: await read<NoteRecord>(NOTES),
      interests: await read<InterestRecord>(INTERESTS),
      decisions: await read<DecisionRecord>(DECISIONS),
      statements: await read<StatementRecord>(STATEMENTS),
      actions: await read<ActionRecord>(ACTIONS),
    };
  }
}
