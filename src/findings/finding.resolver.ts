import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { needsKey } from '../kernel/reading/compile.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { FindingArguments, FindingsArguments } from './finding.arguments.js';
import {
  DraftFindingInput,
  PostDraftFindingInput,
  PostFindingInput,
  ReviseFindingInput,
  WithdrawFindingInput,
} from './finding.inputs.js';
import { FindingService } from './finding.service.js';
import { FindingSummary } from './wording/wording.type.js';
import {
  DraftFindingPayload,
  Finding,
  FindingConnection,
  PostDraftFindingPayload,
  PostFindingPayload,
  ReviseFindingPayload,
  WithdrawFindingPayload,
} from './finding.type.js';

const said = { description: 'What to do.' };

@Resolver(() => Finding)
export class FindingResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: FindingService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => FindingConnection, { description: 'The findings that the viewer may see; of visitors, none.' })
  @Allow('finding.read')
  findings(
    @Args() _: FindingsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Finding, { nullable: true, description: 'One finding by id or symbol.' })
  @Allow('finding.read')
  finding(
    @Args() _: FindingArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => String, { description: 'Text as HTML that is safe to show: no scripts, styles or forms.' })
  bodyHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('bodyHtml')]?.markdown ?? '');
  }

  @ResolveField(() => FindingSummary, { description: 'Summary in parts, as HTML that is safe to show.' })
  summaryHtml(@Parent() row: Record<string, FindingSummary>): FindingSummary {
    const parts = Object.entries(row[needsKey('summaryHtml')] ?? {});
    return Object.fromEntries(
      parts.map(([part, markdown]) => [part, markdownToHtml(markdown)]),
    ) as unknown as FindingSummary;
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this finding now, and why not. Only on a single finding, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Finding', row, context, info);
  }

  @Mutation(() => DraftFindingPayload, {
    description:
      'Writes a draft that its author, the leads and the secretaries of the group see. For participants, leads and secretaries of the group.',
  })
  @Allow('finding.draft')
  draftFinding(@Args('input', said) input: DraftFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.draft(viewer, input);
  }

  @Mutation(() => PostFindingPayload, {
    description:
      'Posts a new finding to its group under the next symbol. For participants, leads and secretaries of the group.',
  })
  @Allow('finding.post')
  postFinding(@Args('input', said) input: PostFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.post(viewer, input);
  }

  @Mutation(() => PostDraftFindingPayload, {
    description:
      'Posts a draft to its group under the next symbol. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.post')
  postDraftFinding(
    @Args('input', said) input: PostDraftFindingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.postDraft(viewer, input);
  }

  @Mutation(() => ReviseFindingPayload, {
    description:
      'Gives a posted finding its next revision, keeping the former wording; rewrites a draft in its place. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.revise')
  reviseFinding(@Args('input', said) input: ReviseFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.revise(viewer, input);
  }

  @Mutation(() => WithdrawFindingPayload, {
    description:
      'Takes a posted finding back: only those inside the group see it then. For its author, leads and secretaries of the group.',
  })
  @Allow('finding.withdraw')
  withdrawFinding(@Args('input', said) input: WithdrawFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.withdraw(viewer, input);
  }
}
