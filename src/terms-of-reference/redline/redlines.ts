import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { InvalidInput } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ClauseRepository, type WrittenClause } from '../drafting/clause.repository.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import { ClauseChange, type ClauseDifference, redline } from './redline.js';

export interface FoundRedline {
  readonly fromId: string;
  readonly toId: string;
  readonly from: readonly WrittenClause[];
  readonly to: readonly WrittenClause[];
  readonly differences: readonly ClauseDifference[];
}

/** The redline of two versions, for whoever sees both. */
@Injectable()
export class Redlines {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly versions: TermsVersionRepository,
    private readonly clauses: ClauseRepository,
  ) {}

  async between(viewer: Viewer, given: { readonly from: string; readonly to: string }): Promise<FoundRedline> {
    const found = await this.transaction.run(async () => {
      const [fromId, toId] = [inputId('tor', given.from, 'from'), inputId('tor', given.to, 'to')];
      await this.reader.requireSight('TermsVersion', fromId, viewer);
      await this.reader.requireSight('TermsVersion', toId, viewer);
      if (!(await this.versions.areOfOneBody(fromId, toId)))
        throw InvalidInput.field('to', 'is not a version of the terms of the same body.');
      return { fromId, toId, from: await this.clauses.textOf(fromId), to: await this.clauses.textOf(toId) };
    });
    return { ...found, differences: redline(found.from, found.to) };
  }
}

export function summaryOf(
  differences: readonly ClauseDifference[],
): Record<'added' | 'removed' | 'changed' | 'moved' | 'renumbered' | 'unchanged', number> {
  const count = (holds: (one: ClauseDifference) => boolean): number => differences.filter(holds).length;
  return {
    added: count(({ change }) => change === ClauseChange.ADDED),
    removed: count(({ change }) => change === ClauseChange.REMOVED),
    changed: count(({ change }) => change === ClauseChange.CHANGED),
    moved: count(({ moved }) => moved),
    renumbered: count(({ renumbered }) => renumbered),
    unchanged: count(({ change, moved, renumbered }) => change === ClauseChange.SAME && !moved && !renumbered),
  };
}
