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
    const [found] = await this.transaction.query<{ value: unknown; clause_id: string | null; cites: string }>(
      `select p.value, p.clause_id, ${CITES} as cites
         from (select v.id, v.number from body b join terms_version v on v.body_id in (b.id, b.working_group_id)
                where b.id = $1 and v.in_force @> $3::date order by (v.body_id = b.id) desc limit 1) held
         join provision p on p.terms_version_id = held.id and p.kind = $2
         left join clause c on c.id = p.clause_id`,
      [bodyId, kind, on],
    );
    if (!found || found.value === null) return null;
    return { value: found.value, clauseId: found.clause_id, cites: found.cites };
  }

  async cites(clauseId: string): Promise<string> {
    const [found] = await this.transaction.query<{ cites: string }>(
      `select ${CITES} as cites from clause c join terms_version held on held.id = c.terms_version_id where c.id = $1`,
      [clauseId],
    );
    return found?.cites ?? '';
  }
}

const CITES = `'version ' || held.number || coalesce(', clause ' || c.number, '')`;
