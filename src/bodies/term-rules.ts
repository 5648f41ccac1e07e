import { Injectable } from '@nestjs/common';
import { ProvisionKind, ProvisionsInForce } from './provisions-in-force.js';
import type { TermRules } from './seat-terms.js';

/** What the terms of reference in force say of terms of seats. */
@Injectable()
export class TermRulesInForce {
  constructor(private readonly provisions: ProvisionsInForce) {}

  async of(bodyId: string, on: string): Promise<TermRules> {
    return {
      years: await this.limit(bodyId, ProvisionKind.TERM_LENGTH, 'years', on),
      renewals: await this.limit(bodyId, ProvisionKind.RENEWALS, 'number', on),
    };
  }

  seats(bodyId: string, on: string): Promise<TermRules['years']> {
    return this.limit(bodyId, ProvisionKind.SEATS, 'number', on);
  }

  coChairs(bodyId: string, on: string): Promise<TermRules['years']> {
    return this.limit(bodyId, ProvisionKind.CO_CHAIRS, 'number', on);
  }

  private async limit(bodyId: string, kind: ProvisionKind, key: string, on: string): Promise<TermRules['years']> {
    const found = await this.provisions.provision(bodyId, kind, on);
    const limit = (found?.value as Record<string, unknown> | null | undefined)?.[key];
    return found && typeof limit === 'number' ? { limit, clause: found.clauseId, cites: found.cites } : null;
  }
}
