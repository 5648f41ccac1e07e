import { Injectable } from '@nestjs/common';
import { type Provision, type ProvisionKind, ProvisionsInForce } from '../bodies/provisions-in-force.js';
import { Transaction } from '../kernel/transaction.js';

/** What the versions recorded here provide. */
@Injectable()
export class DatabaseProvisions extends ProvisionsInForce {
  constructor(private readonly transaction: Transaction) {
    super();
  }

  async provision(bodyId: string, kind: ProvisionKind, on: string): Promise<Provision | null> {
    // The version is chosen first: a body with terms of its own, though silent, does not fall back on its group's.
    const [found] = await this.transaction.query<{ value: unknown; clause_id: string | null }>(
      `select p.value, p.clause_id
         from (select v.id from body b join terms_version v on v.body_id in (b.id, b.working_group_id)
                where b.id = $1 and v.in_force @> $3::date order by (v.body_id = b.id) desc limit 1) held
         join provision p on p.terms_version_id = held.id and p.kind = $2`,
      [bodyId, kind, on],
    );
    if (!found || found.value === null) return null;
    return { value: found.value, clauseId: found.clause_id };
  }
}
