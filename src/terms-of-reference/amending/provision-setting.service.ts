import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ClauseRepository } from '../drafting/clause.repository.js';
import { TermsAccess } from '../drafting/terms.access.js';
import { TermsRecord } from '../drafting/terms-record.js';
import { provisionValue, type ProvisionValue, withoutWords } from '../provision-value.js';
import { checkAgreement } from '../provisions-agree.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import type { SetProvisionInput } from './provision-setting.inputs.js';

/** What a text that is open provides, in a form that the software reads, beside its words. */
@Injectable()
export class ProvisionSettingService {
  constructor(
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
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
      const provisions = new Map(
        (await this.versions.provisionsOf(version.id)).map((one) => [one.kind, one.value as ProvisionValue | null]),
      );
      const former = provisions.get(input.kind) ?? null;
      checkAgreement(provisions.set(input.kind, value), () => ['value']);
      await this.versions.setProvision(version.id, input.kind, clauseId, value);
      const changes = { kind: input.kind, value: { before: withoutWords(former), after: withoutWords(value) } };
      return this.record.done('terms.provisionSet', version, viewer, changes);
    });
  }

  private async standing(termsVersionId: string, clauseId: string): Promise<string> {
    if (await this.clauses.stands(termsVersionId, clauseId)) return clauseId;
    throw InvalidInput.field('clause', 'is not a clause that stands in this version.');
  }
}
