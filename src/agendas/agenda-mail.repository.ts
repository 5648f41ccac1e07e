import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { CallForMail, ProposalForMail } from './agenda-mail-text.js';

/** What mails about agendas say, as it stands when they are written. */
@Injectable()
export class AgendaMailRepository {
  constructor(private readonly transaction: Transaction) {}

  async call(meetingId: string): Promise<CallForMail | null> {
    const [call] = await this.transaction.query<CallForMail>(
      `select items_due_at as deadline, items_due_zone as "timeZone", call_note as note from agenda
        where id = $1 and items_due_at > now() and state <> 'ADOPTED'`,
      [meetingId],
    );
    return call ?? null;
  }

  async proposal(id: string): Promise<ProposalForMail | undefined> {
    const [proposal] = await this.transaction.query<ProposalForMail>(
      `select i.meeting_id as "meetingId", i.title, i.state, i.reason, i.late,
              case when i.on_behalf then (select w.name from member w where w.id = i.recorded_by) end as "recordedBy",
              coalesce('Seat ' || s.number || coalesce(' (' || p.name || ')', ''), w.name, 'Somebody') as "from"
         from item_proposal i
         left join seat s on s.id = i.seat_id
         left join seat_held t on t.seat_id = s.id and t.valid @> (i.proposed_at at time zone 'UTC')::date
         left join party p on p.id = t.party_id
         left join member w on w.id = i.member_id
        where i.id = $1`,
      [id],
    );
    return proposal;
  }

  /** Those for whom something was proposed: who serves in the delegation of the seat today, or the person. */
  async proposers(id: string): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.query<{ memberId: string }>(
      `select d.member_id as "memberId" from item_proposal i
         join seat_held t on t.seat_id = i.seat_id and t.valid @> (now() at time zone 'UTC')::date
         join delegate d on d.seat_id = i.seat_id and d.valid @> (now() at time zone 'UTC')::date where i.id = $1
       union select i.member_id from item_proposal i where i.id = $1 and i.seat_id is null`,
      [id],
    );
    return new Set(rows.map(({ memberId }) => memberId));
  }

  async recorder(id: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ by: string | null }>(
      `select recorded_by as by from item_proposal where id = $1`,
      [id],
    );
    return row?.by ?? null;
  }

  async annotations(meetingId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transaction.query<{ id: string; text: string }>(
      `select id, annotation_markdown as text from agenda_item where meeting_id = $1 and annotation_markdown <> ''`,
      [meetingId],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }
}
