import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { needsKey } from '../../kernel/reading/compile.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { TermsVersion } from '../terms.type.js';
import { brokenReferences, type FormerNumber, type ReferringClause } from './broken-references.js';
import { BrokenReference } from './broken-reference.type.js';

type Row = Record<string, { readonly clauses: ReferringClause[]; readonly former: FormerNumber[] }>;
interface Found {
  readonly clause: Reference;
  readonly words: string;
  readonly number: string;
  readonly formerly: Reference | null;
}

@Resolver(() => TermsVersion)
export class ReferencesResolver {
  @ResolveField(() => [BrokenReference], {
    description:
      'Where its clauses name others by a number (behind clause, paragraph, article or section, in English or French) that none of them has, clause by clause. Empty once it is put to decision, and afterwards.',
  })
  brokenReferences(@Parent() row: Row): Found[] {
    const { clauses = [], former = [] } = row[needsKey('brokenReferences')] ?? {};
    return brokenReferences(clauses, former).map(({ clauseId, words, number, formerlyId }) => ({
      ...{ clause: reference('Clause', clauseId), words, number },
      formerly: formerlyId === null ? null : reference('Clause', formerlyId),
    }));
  }
}
