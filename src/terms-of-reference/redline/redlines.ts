import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { InvalidInput } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ClauseChange, type ClauseDifference, redline, type RedlinedClause } from './redline.js';

export interface FoundClause extends RedlinedClause {
  readonly id: string;
}
export interface FoundRedline {
  readonly fromId: string;
  readonly toId: string;
  readonly from: readonly FoundClause[];
  readonly to: readonly FoundClause[];
  readonly differences: readonly ClauseDifference[];
}

/** The redline of two versions, for whoever sees both. */
@Injectable()
export class Redlines {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  async between(viewer: Viewer, given: { readonly from: string; readonly to: string }): Promise<FoundRedline> {
    const found = await this.transaction.run(async () => {
      const [fromId, toId] = [inputId('tor', given.from, 'from'), inputId('tor', given.to, 'to')];
      await this.reader.requireSight('TermsVersion', fromId, viewer);
      await this.reader.requireSight('TermsVersion', toId, viewer);
      const [bodies] = await this.transaction.query<{ n: number }>(
        `select count(distinct body_id)::int as n from terms_version where id in ($1, $2)`,
        [fromId, toId],
      );
      if (bodies?.n !== 1) throw InvalidInput.field('to', 'is not a version of the terms of the same body.');
      return { fromId, toId, from: await this.clausesOf(fromId), to: await this.clausesOf(toId) };
    });
    return { ...found, differences: redline(found.from, found.to) };
  }

  private clausesOf(termsVersionId: string): Promise<FoundClause[]> {
    return this.transaction.query<FoundClause>(
      `select id, stable_id as "stableId", number, heading, body_markdown as "bodyMarkdown" from clause
        where terms_version_id = $1 and removed_at is null order by position`,
      [termsVersionId],
    );
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
