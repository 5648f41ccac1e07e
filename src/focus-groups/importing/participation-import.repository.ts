import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import { PartyEntity } from '../../members/party.entity.js';
import type { ParticipationState } from '../participation.entity.js';

/** Statements of an import, all inside the running transaction. */
@Injectable()
export class ParticipationImportRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Every recorded party, to be known by any of its names. */
  parties(): Promise<PartyEntity[]> {
    return this.transaction.manager.find(PartyEntity);
  }

  /** How a party stands in a group now; nothing when it does not. */
  async standing(bodyId: string, partyId: string): Promise<ParticipationState | undefined> {
    const text = `select state from participation where body_id = $1 and party_id = $2 and state in ('INTERESTED', 'PARTICIPATING', 'OBSERVING')`;
    return (await this.transaction.query<{ state: ParticipationState }>(text, [bodyId, partyId]))[0]?.state;
  }

  /** Members by the addresses of their accounts. */
  async members(addresses: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transaction.query<{ id: string; email: string }>(
      `select m.id, lower(a.email) as email from member m join account a on a.id = m.account_id where lower(a.email) = any($1)`,
      [addresses],
    );
    return new Map(rows.map(({ id, email }) => [email, id]));
  }
}
