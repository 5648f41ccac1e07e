import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

/** Somebody who can be written to. */
export interface Recipient {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

const REACHABLE = `select distinct m.id as "memberId", m.name, a.email as address
  from member m join account a on a.id = m.account_id and a.state = 'ACTIVE'`;

/** Who stands in a body today and has an account: looked up when a job runs, so that whoever has left gets nothing. */
@Injectable()
export class GroupPeopleRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Those with one of the roles in the body; of them only `memberId`, when given. */
  standingIn(bodyId: string, roles: readonly string[], memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(
      `${REACHABLE} join standing h on h.member_id = m.id
        where h.body_id = $1 and h.role = any($2) and h.valid @> (now() at time zone 'UTC')::date and ($3::uuid is null or m.id = $3)`,
      [bodyId, roles, memberId],
    );
  }

  /** The people of a party in a group, or with whom it asked for a part, who represent it today; also on the day it left. */
  ofParty(participationId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(
      `${REACHABLE} join participant p on p.member_id = m.id join participation n on n.id = p.participation_id
         join representation r on r.member_id = m.id and r.party_id = n.party_id and r.valid @> (now() at time zone 'UTC')::date
        where n.id = $1 and ($2::uuid is null or m.id = $2)
          and (upper(p.valid) is null or upper(p.valid) >= (now() at time zone 'UTC')::date)`,
      [participationId, memberId],
    );
  }

  /** The focal points of a party that asks for a part, who have not said yet whether they stand behind it. */
  focalPoints(participationId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(
      `${REACHABLE} join focal_point f on f.member_id = m.id and f.valid @> (now() at time zone 'UTC')::date
         join representation r on r.member_id = m.id and r.party_id = f.party_id and r.valid @> (now() at time zone 'UTC')::date
         join participation n on n.party_id = f.party_id join body b on b.id = n.body_id and b.working_group_id = f.working_group_id
        where n.id = $1 and ($2::uuid is null or m.id = $2)
          and not exists (select from participation_endorsement said where said.participation_id = n.id and said.given_by = m.id)`,
      [participationId, memberId],
    );
  }

  async member(memberId: string | null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(`${REACHABLE} where m.id = $1`, [memberId]);
  }
}
