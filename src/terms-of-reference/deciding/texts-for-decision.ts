import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { sha256 } from '../../procedures/procedures.js';
import { ClauseRepository } from '../drafting/clause.repository.js';
import { TermsState } from '../terms.enums.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import { putText } from './put-text.js';

/** A version as it is put to decision: what is read out, and what is decided on. */
export interface TextToPut {
  readonly title: string;
  readonly textMarkdown: string;
  readonly textSha256: string;
  readonly clauses: number;
}

/** What can still be put. */
const PUTTABLE: readonly string[] = [TermsState.DRAFT, TermsState.CIRCULATED];

/** The one form in which the text of a version is put to the seats. */
@Injectable()
export class TextsForDecision {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
  ) {}

  /** Within a transaction. */
  async of({ id, bodyId, number, title }: TermsVersionEntity): Promise<TextToPut> {
    const clauses = await this.clauses.of(id);
    const provisions = await this.versions.provisionsOf(id);
    const textMarkdown = putText({ body: await this.versions.bodyName(bodyId), number, title }, clauses, provisions);
    const words = `${title}, version ${number}`;
    return { title: words, textMarkdown, textSha256: sha256(textMarkdown), clauses: clauses.length };
  }

  /** As it would be put now; null for what cannot be put any more. */
  preview(viewer: Viewer, given: { readonly version: string }): Promise<TextToPut | null> {
    return this.transaction.run(async () => {
      const id = inputId('tor', given.version, 'version');
      await this.reader.requireSight('TermsVersion', id, viewer);
      const version = await this.versions.find(id);
      return version && PUTTABLE.includes(version.state) ? this.of(version) : null;
    });
  }
}
