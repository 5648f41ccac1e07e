import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { reference, writeGlobalId } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Clause } from '../clause.type.js';
import { marked, saysOf } from './marks.js';
import { ClauseHistoryArguments, Redline, RedlineArguments } from './redline.type.js';
import { Redlines, summaryOf } from './redlines.js';

@Resolver()
export class RedlineResolver {
  constructor(
    private readonly redlines: Redlines,
    private readonly reader: Reader,
  ) {}

  @Query(() => Redline, {
    description:
      'The differences of two versions of the terms of a body, by clause and by word. NOT_FOUND unless the viewer sees both.',
  })
  @Allow('terms.read')
  async redline(@Args() given: RedlineArguments, @CurrentViewer() viewer: Viewer): Promise<Redline> {
    const { fromId, toId, from, to, differences } = await this.redlines.between(viewer, given);
    const [earlier, later] = [from, to].map(
      (clauses) => new Map(clauses.map(({ stableId, id }) => [stableId, writeGlobalId('cls', id)])),
    );
    return {
      from: reference('TermsVersion', fromId),
      to: reference('TermsVersion', toId),
      summary: summaryOf(differences),
      clauses: differences.map((one) => ({
        ...one,
        fromClause: earlier?.get(one.stableId) ?? null,
        toClause: later?.get(one.stableId) ?? null,
        says: saysOf(one),
        // Written when it is asked for: it is the whole text once more.
        get marked() {
          return [marked(one.heading), marked(one.body)].filter((text) => text !== '').join('\n');
        },
      })),
    };
  }

  @Query(() => [Clause], {
    description:
      'One clause through all versions of the terms of its body that the viewer sees, by the day of effect, drafts last. Empty for a clause that the viewer does not see.',
  })
  @Allow('terms.read')
  clauseHistory(
    @Args() _: ClauseHistoryArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
