import { Injectable } from '@nestjs/common';
import { reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import { ClauseRepository } from './clause.repository.js';
import type {
  CirculateVersionInput,
  DraftVersionInput,
  TitleVersionInput,
  WithdrawVersionInput,
} from './drafting.inputs.js';
import { TermsAccess } from './terms.access.js';
import { type Done, TermsRecord } from './terms-record.js';

/** A version from its draft until it is put to decision. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly access: TermsAccess,
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
    private readonly record: TermsRecord,
  ) {}

  draft(viewer: Viewer, input: DraftVersionInput): Promise<Done> {
    return this.record.perform('terms.draftVersion', viewer, input, async () => {
      const bodyId = await this.access.lockBody('terms.draftVersion', viewer, input.body);
      await this.requireFree(bodyId, input.number);
      const version = TermsVersionEntity.begin({ bodyId, number: input.number, title: input.title }, this.record.now());
      version.draftedBy = viewer.memberId;
      version.basedOn = await this.basis(viewer, bodyId, input.basedOn);
      await this.versions.add(version);
      if (version.basedOn !== null) await this.versions.copyText(version.basedOn, version.id);
      await this.record.recordEvent('terms.versionDrafted', version, viewer, {
        number: { after: version.number },
        basedOn: { after: version.basedOn },
      });
      return { termsVersion: reference('TermsVersion', version.id) };
    });
  }

  title(viewer: Viewer, input: TitleVersionInput): Promise<Done> {
    return this.record.perform('terms.titleVersion', viewer, input, async () => {
      const version = await this.access.lock('terms.titleVersion', viewer, input);
      version.requireOpen();
      const former = { number: version.number, title: version.title };
      if (input.number && input.number !== version.number) await this.requireFree(version.bodyId, input.number);
      version.number = input.number ?? version.number;
      version.title = input.title ?? version.title;
      return this.record.done('terms.versionTitled', version, viewer, {
        number: { before: former.number, after: version.number },
        title: { before: former.title, after: version.title },
      });
    });
  }

  circulate(viewer: Viewer, input: CirculateVersionInput): Promise<Done> {
    return this.record.perform('terms.circulateVersion', viewer, input, async () => {
      const version = await this.access.lock('terms.circulateVersion', viewer, input);
      const clauses = await this.clauses.of(version.id);
      version.circulate(clauses.length, this.record.writing(viewer));
      return this.record.done('terms.versionCirculated', version, viewer, {
        number: { after: version.number },
        clauses: { after: clauses.length },
      });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawVersionInput): Promise<Done> {
    return this.record.perform('terms.withdrawVersion', viewer, input, async () => {
      const version = await this.access.lock('terms.withdrawVersion', viewer, input);
      const former = version.state;
      version.withdraw(input.reason, this.record.now());
      return this.record.done('terms.versionWithdrawn', version, viewer, {
        state: { before: former, after: version.state },
        reason: { after: input.reason },
      });
    });
  }

  /** The version given; or the one in force, with which most drafts begin; null begins with nothing. */
  private async basis(viewer: Viewer, bodyId: string, given: string | null | undefined): Promise<string | null> {
    if (given === null) return null;
    if (given === undefined) return this.versions.inForceOn(bodyId, this.record.today());
    return this.access.seen(viewer, given, bodyId, 'basedOn');
  }

  private async requireFree(bodyId: string, number: string): Promise<void> {
    if (!(await this.versions.isNumberTaken(bodyId, number))) return;
    throw new Refused('terms.number-taken', `The body has a version ${number} already.`, { path: ['number'] });
  }
}
