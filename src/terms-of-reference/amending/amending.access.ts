import { Injectable } from '@nestjs/common';
import { DecidingBodies } from '../../bodies/deciding-bodies.js';
import type { DecidingBody } from '../../bodies/deciding-body.repository.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ClauseEntity } from '../drafting/clause.entity.js';
import { ClauseRepository } from '../drafting/clause.repository.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import { AmendmentRepository, CommentRepository } from './amending.repository.js';
import type { AmendmentEntity } from './amendment.entity.js';
import type { CommentEntity } from './comment.entity.js';

/** A text that is discussed, locked, and the body that decides on it. */
export interface Discussed {
  readonly version: TermsVersionEntity;
  readonly deciding: DecidingBody;
}

/**
 * Finding what is discussed, for somebody who sees it and may say so. Locks, everywhere in this order: the version, its
 * clauses, the comment or amendment.
 */
@Injectable()
export class AmendingAccess {
  constructor(
    private readonly reader: Reader,
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
    private readonly comments: CommentRepository,
    private readonly amendments: AmendmentRepository,
    private readonly deciding: DecidingBodies,
  ) {}

  /** Those inside the body whose terms these are take part, and those of the committee that decides on them. */
  async version(act: string, viewer: Viewer, termsVersion: string): Promise<Discussed> {
    const id = inputId('tor', termsVersion, 'termsVersion');
    await this.reader.requireSight('TermsVersion', id, viewer);
    return this.locked(act, viewer, id);
  }

  async clause(act: string, viewer: Viewer, given: string): Promise<Discussed & { readonly clause: ClauseEntity }> {
    const id = inputId('cls', given, 'clause');
    await this.reader.requireSight('Clause', id, viewer);
    const discussed = await this.locked(act, viewer, await this.clauses.versionOf(id));
    return { ...discussed, clause: await this.clauses.lock(id) };
  }

  async comment(
    act: string,
    viewer: Viewer,
    input: { readonly comment: string; readonly expectedVersion?: number | null },
  ): Promise<Discussed & { readonly comment: CommentEntity }> {
    const id = inputId('cmt', input.comment, 'comment');
    await this.reader.requireSight('ClauseComment', id, viewer);
    const found = await this.comments.find(id);
    if (!found) throw new NotFound();
    const discussed = await this.locked(act, viewer, await this.clauses.versionOf(found.clauseId));
    return { ...discussed, comment: await this.comments.lock(id, input.expectedVersion) };
  }

  async amendment(
    act: string,
    viewer: Viewer,
    input: { readonly amendment: string; readonly expectedVersion?: number | null },
  ): Promise<Discussed & { readonly amendment: AmendmentEntity }> {
    const id = inputId('amd', input.amendment, 'amendment');
    await this.reader.requireSight('Amendment', id, viewer);
    const found = await this.amendments.find(id);
    if (!found) throw new NotFound();
    const discussed = await this.locked(act, viewer, found.termsVersionId);
    return { ...discussed, amendment: await this.amendments.lock(id, input.expectedVersion) };
  }

  private async locked(act: string, viewer: Viewer, id: string): Promise<Discussed> {
    const version = await this.versions.lock(id);
    return { version, deciding: await this.deciding.may(act, viewer, version.bodyId) };
  }
}
