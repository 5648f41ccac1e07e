import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

/** An open action whose owner has left, and who takes it over. */
export interface Succession {
  readonly actionId: string;
  readonly memberId: string;
  readonly seatId: string | null;
  readonly partyId: string | null;
  /** Whether their standing has ended; otherwise it is their account that is suspended. */
  readonly hasLeft: boolean;
}

const TODAY = `(now() at time zone 'UTC')::date`;

/**
 * Somebody has left whose account is suspended, or who stood in the body and does not any more. What was asked of them
 * passes to the seat that they served: in the body that asked, otherwise in its working group, the last one of several;
 * and to the party that they represented where they served no seat.
 */
const LEFT = `
  select a.id as "actionId", m.id as "memberId", held.seat_id as "seatId",
    case when held.seat_id is null then represented.party_id end as "partyId", stood.has_left as "hasLeft"
  from action a
  join body b on b.id = a.body_id
  join member m on m.id = a.owner_member_id
  join account k on k.id = m.account_id
  left join lateral (
    select d.seat_id, s.body_id from delegate d join seat s on s.id = d.seat_id join body held_in on held_in.id = s.body_id
     where d.member_id = m.id and held_in.working_group_id = b.working_group_id and lower(d.valid) <= ${TODAY}
     order by (s.body_id = a.body_id) desc, coalesce(upper(d.valid), 'infinity') desc, lower(d.valid) desc limit 1
  ) held on true
  left join lateral (
    select r.party_id from representation r where r.member_id = m.id and lower(r.valid) <= ${TODAY}
     order by coalesce(upper(r.valid), 'infinity') desc, lower(r.valid) desc limit 1
  ) represented on true
  cross join lateral (
    select count(*) > 0 and not coalesce(bool_or(h.valid @> ${TODAY}), false) as has_left from standing h
     where h.member_id = m.id and h.body_id in (a.body_id, held.body_id) and h.role <> 'OBSERVER' and lower(h.valid) <= ${TODAY}
  ) stood
  where a.completed_at is null and coalesce(held.seat_id, represented.party_id) is not null
    and (k.state = 'SUSPENDED' or stood.has_left)
  order by a.id`;

@Injectable()
export class ActionSuccessionRepository {
  constructor(private readonly transaction: Transaction) {}

  left(): Promise<Succession[]> {
    return this.transaction.query<Succession>(LEFT);
  }
}
