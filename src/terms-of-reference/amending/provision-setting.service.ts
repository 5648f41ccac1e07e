import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { InvalidInput } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { TermsAccess } from '../drafting/terms.access.js';
import { TermsRecord } from '../drafting/terms-record.js';
import { provisionValue, type ProvisionValue } from '../provision-value.js';
import { checkAgreement } from '../provisions-agree.js';
import type { SetProvisionInput } from './provision-setting.inputs.js';

/** What a text that is open provides, in a form that the software reads, beside its words. */
@Injectable()
export class ProvisionSettingService {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TermsAccess,
    private readonly record: TermsRecord,
  ) {}

  set(viewer: Viewer, input: SetProvisionInput): Promise<{ termsVersion: Reference }> {
    return this.record.perform('terms.setProvision', viewer, input, async () => {
      const version = await this.access.lock('terms.setProvision', viewer, input);
      version.requireOpen();
      const value = input.value ? provisionValue(input.kind, input.value, ['value']) : null;
      if (input.value && value === null)
        throw InvalidInput.field('value', 'says nothing: leave it out where the text is silent.');
      const clauseId = input.clause ? await this.standing(version.id, inputId('cls', input.clause, 'clause')) : null;
      if (value !== null && clauseId === null)
        throw InvalidInput.field('clause', 'is missing: what the terms provide, a clause of theirs says.');
      const provisions = await this.of(version.id);
      const former = provisions.get(input.kind) ?? null;
      checkAgreement(provisions.set(input.kind, value), () => ['value']);
      await this.transaction.query(
        `insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)
         on conflict (terms_version_id, kind) do update set clause_id = excluded.clause_id, value = excluded.value`,
        [newId(), version.id, input.kind, clauseId, value && JSON.stringify(value)],
      );
      const changes = { kind: input.kind, value: { before: former, after: value } };
      return this.record.done('terms.provisionSet', version, viewer, changes);
    });
  }

  private async of(termsVersionId: string): Promise<Map<string, ProvisionValue | null>> {
    const rows = await this.transaction.query<{ kind: string; value: ProvisionValue | null }>(
      `select kind, value from provision where terms_version_id = $1`,
      [termsVersionId],
    );
    return new Map(rows.map(({ kind, value }) => [kind, value]));
  }

  private async standing(termsVersionId: string, clauseId: string): Promise<string> {
    const found = await this.transaction.query(
      `select 1 from clause where id = $1 and terms_version_id = $2 and removed_at is null`,
      [clauseId, termsVersionId],
    );
    if (found.length === 0) throw InvalidInput.field('clause', 'is not a clause that stands in this version.');
    return clauseId;
  }
}
