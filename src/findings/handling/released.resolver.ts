import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Allow } from '../../kernel/policy/allow.js';
import { needsKey } from '../../kernel/reading/compile.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Finding } from '../finding.type.js';
import { FindingProposal, ReleasedFinding, ReleasedFindingConnection } from './handling.type.js';
import { ReleasedFindingArguments, ReleasedFindingsArguments } from './released.arguments.js';

/** What everybody may read of the findings. */
@Resolver(() => ReleasedFinding)
export class ReleasedFindingResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => ReleasedFindingConnection, {
    description: 'What was released to the public, last released first. For everybody.',
  })
  @Allow('finding.read')
  releasedFindings(
    @Args() _: ReleasedFindingsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => ReleasedFinding, {
    nullable: true,
    description: 'One released finding by id or symbol, in the wording that was released last. For everybody.',
  })
  @Allow('finding.read')
  releasedFinding(
    @Args() _: ReleasedFindingArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => String, { description: 'Text as HTML that is safe to show: no scripts, styles or forms.' })
  bodyHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('bodyHtml')]?.markdown ?? '');
  }
}

/** What its handling adds to a finding. */
@Resolver(() => Finding)
export class HandledFindingResolver {
  @ResolveField(() => String, {
    description:
      'SHA-256 of its present words: of the UTF-8 text of a JSON array of kind, title, text and the parts of a summary by their names in the database, with a comma and a space between them. Whoever confirms a release or a label says which words they have read.',
  })
  textSha256(): never {
    return readByEngine();
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last released to the public; null when it was not.',
  })
  releasedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Number of the revision that was last released; a later one is not public. Null when none was.',
  })
  releasedRevision(): never {
    return readByEngine();
  }

  @ResolveField(() => [FindingProposal], {
    description: 'Releases and laxer labels that were proposed, oldest first; only those that the viewer may see.',
  })
  proposals(): never {
    return readByEngine();
  }
}
