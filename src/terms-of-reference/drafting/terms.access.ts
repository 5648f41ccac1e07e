import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Policy } from '../../kernel/policy/policy.js';
import { Reader } from '../../kernel/reading/reader.js';
import { InvalidInput, NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import type { ClauseEntity } from './clause.entity.js';
import { ClauseRepository } from './clause.repository.js';

/**
 * Finding the text of an act, for somebody who sees it and may do it. Locks, everywhere in this order: the version,
 * then its clauses. The lock of a version is short, and asks for no version of it where the act is on one clause: two
 * people who write in different clauses never meet.
 */
@Injectable()
export class TermsAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
    private readonly transaction: Transaction,
  ) {}

  /** A body of which somebody begins a version, locked: two versions are never begun at once. */
  async lockBody(act: string, viewer: Viewer, given: string): Promise<string> {
    const bodyId = inputId('bdy', given, 'body');
    await this.versions.lockBody(bodyId);
    await this.reader.requireSight('Body', bodyId, viewer);
    this.policy.may(act, viewer, bodyId);
    return bodyId;
  }

  /** A version that the viewer sees, of that body. */
  async seen(viewer: Viewer, given: string, bodyId: string, path: string): Promise<string> {
    const id = inputId('tor', given, path);
    await this.reader.requireSight('TermsVersion', id, viewer);
    if ((await this.versions.find(id))?.bodyId === bodyId) return id;
    throw InvalidInput.field(path, 'is not a version of the terms of this body.');
  }

  /** Before the act's own transaction: whether the viewer may do it, to a version that is open. */
  admit(act: string, viewer: Viewer, given: string): Promise<string> {
    return this.transaction.run(async () => {
      const id = inputId('tor', given, 'termsVersion');
      await this.reader.requireSight('TermsVersion', id, viewer);
      const version = await this.versions.find(id);
      if (!version) throw new NotFound();
      this.policy.may(act, viewer, version.bodyId);
      version.requireOpen();
      return id;
    });
  }

  /** Sight comes before the version, or CONFLICT would tell strangers that there is a draft. */
  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly termsVersion: string; readonly expectedVersion?: number | null },
  ): Promise<TermsVersionEntity> {
    const id = inputId('tor', input.termsVersion, 'termsVersion');
    await this.reader.requireSight('TermsVersion', id, viewer);
    const version = await this.versions.lock(id, input.expectedVersion);
    this.policy.may(act, viewer, version.bodyId);
    return version;
  }

  /** By one of its clauses; `expectedVersion` is that of the clause. */
  async lockClause(
    act: string,
    viewer: Viewer,
    input: { readonly clause: string; readonly expectedVersion?: number | null },
  ): Promise<{ version: TermsVersionEntity; clause: ClauseEntity }> {
    const id = inputId('cls', input.clause, 'clause');
    await this.reader.requireSight('Clause', id, viewer);
    const version = await this.versions.lock(await this.clauses.versionOf(id));
    this.policy.may(act, viewer, version.bodyId);
    return { version, clause: await this.clauses.lock(id, input.expectedVersion) };
  }
}
