import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { ItemPaperService } from './item-paper.service.js';
import { PaperArguments, PapersArguments } from './paper.arguments.js';
import { AttachPaperInput, DetachPaperInput, IssuePaperInput, WithdrawPaperInput } from './paper.inputs.js';
import { PaperService } from './paper.service.js';
import {
  AttachPaperPayload,
  DetachPaperPayload,
  IssuePaperPayload,
  Paper,
  PaperConnection,
  WithdrawPaperPayload,
} from './paper.type.js';

@Resolver(() => Paper)
export class PaperResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: PaperService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => PaperConnection, { description: 'The papers that the viewer may see; of visitors, none.' })
  @Allow('paper.read')
  papers(
    @Args() _: PapersArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Paper, { nullable: true, description: 'One paper by its id. By its symbol: `papers(filter: …)`.' })
  @Allow('paper.read')
  paper(
    @Args() _: PaperArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this paper now, and why not. Only on a single paper, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Paper', row, context, info);
  }

  @Mutation(() => IssuePaperPayload, {
    description:
      'Issues a paper under the next symbol of its body, or of the paper to which it belongs; of a circular, those for whom it is are mailed. For co-chairs and secretaries, and the leads of a focus group.',
  })
  @Allow('paper.issue')
  issuePaper(
    @Args('input', { description: 'The paper.' }) input: IssuePaperInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.issue(viewer, input);
  }

  @Mutation(() => WithdrawPaperPayload, {
    description:
      'Takes a paper back: it keeps its symbol, and only those inside the body see it then. For co-chairs and secretaries, and the leads of a focus group.',
  })
  @Allow('paper.withdraw')
  withdrawPaper(
    @Args('input', { description: 'Which, and why.' }) input: WithdrawPaperInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.withdraw(viewer, input);
  }
}

@Resolver(() => AgendaItem)
export class ItemPapersResolver {
  constructor(private readonly service: ItemPaperService) {}

  @ResolveField(() => [Paper], {
    description:
      'Papers attached to it that the viewer may see, with what belongs to them, as they were issued; of revisions the last one alone.',
  })
  papers(): never {
    return readByEngine();
  }

  @Mutation(() => AttachPaperPayload, {
    description:
      'Attaches a paper to an item of an agenda; its revisions follow. For co-chairs and secretaries of the body that meets, and the leads of a focus group.',
  })
  @Allow('paper.attach')
  attachPaper(
    @Args('input', { description: 'The item, and the paper.' }) input: AttachPaperInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.attach(viewer, input);
  }

  @Mutation(() => DetachPaperPayload, {
    description:
      'Detaches a paper from an item of an agenda; the paper stays. For co-chairs and secretaries of the body that meets, and the leads of a focus group.',
  })
  @Allow('paper.detach')
  detachPaper(
    @Args('input', { description: 'The item, and the paper.' }) input: DetachPaperInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.detach(viewer, input);
  }
}

@Resolver(() => Meeting)
export class MeetingPapersResolver {
  @ResolveField(() => PaperConnection, { description: 'Papers for it that the viewer may see, last issued first.' })
  papers(@Args() _: PapersArguments): never {
    return readByEngine();
  }
}
