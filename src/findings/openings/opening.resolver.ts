import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { FindingOpening, FindingOpeningConnection, FindingOpeningsArguments } from './opening.type.js';

@Resolver(() => FindingOpening)
export class OpeningResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => FindingOpeningConnection, {
    description:
      'Who opened findings that are AMBER or stricter, last opened first. For leads and secretaries of their groups, and for auditors.',
  })
  @Allow('finding.readOpenings')
  findingOpenings(
    @Args() _: FindingOpeningsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
