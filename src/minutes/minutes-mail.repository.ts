import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { Recipient } from '../meetings/invitation.js';
import { recipientsOf } from '../meetings/invitation.repository.js';

/** Minutes with what a mail about them says. */
export interface MinutesForMail {
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  readonly body: string;
  readonly label: string;
  readonly state: string;
  /** Of the circulation that the mail is about. */
  readonly deadline: Date | null;
  readonly withdrawalReason: string;
  readonly sha256: string | null;
  readonly leftOver: number;
  readonly corrigenda: number;
}
/** A correction that all seats are told of. */
export interface CorrectionForMail {
  readonly minutesId: string;
  readonly passage: number;
  /** The seat whose it is, or the person. */
  readonly by: string;
  readonly state: string;
}

const MINUTES = `
  select n.id, m.id as "meetingId", m.title, b.name as body, n.label, n.state, p.expires_at as deadline, coalesce(p.ended_reason, '') as "withdrawalReason",
         a.text_sha256 as sha256, coalesce(a.left_over, 0) as "leftOver", (select count(*)::int from minutes_corrigendum c where c.minutes_id = n.id) as corrigenda
    from minutes n join meeting m on m.id = n.meeting_id join body b on b.id = n.body_id
    left join procedure p on p.id = n.procedure_id
    left join lateral (select * from minutes_adoption a where a.minutes_id = n.id order by a.number desc limit 1) a on true
   where n.id = $1`;

const CORRECTION = `
  select c.minutes_id as "minutesId", p.position as passage, c.state,
         coalesce('seat ' || s.number || coalesce(' (' || held.name || ')', ''), (select w.name from member w where w.id = c.member_id), 'the secretary') as by
    from minutes_correction c join minutes_passage p on p.id = c.passage_id left join seat s on s.id = c.seat_id
    left join lateral (select y.name from seat_held t join party y on y.id = t.party_id
                        where t.seat_id = s.id and t.valid @> (c.recorded_at at time zone 'UTC')::date) held on true
   where c.id = $1`;

/** What mail about minutes needs to know, read when it is about to go. */
@Injectable()
export class MinutesMailRepository {
  constructor(private readonly transaction: Transaction) {}

  async minutes(id: string): Promise<MinutesForMail | undefined> {
    return (await this.transaction.query<MinutesForMail>(MINUTES, [id]))[0];
  }

  async correction(id: string): Promise<CorrectionForMail | undefined> {
    return (await this.transaction.query<CorrectionForMail>(CORRECTION, [id]))[0];
  }

  /** Everybody inside the body who can be written to; or one of them, if they still are. */
  recipients(minutesId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(recipientsOf('minutes'), [minutesId, memberId]);
  }
}
