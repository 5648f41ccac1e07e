import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Seat } from '../../bodies/seat.type.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Allow } from '../../kernel/policy/allow.js';
import { needsKey } from '../../kernel/reading/compile.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Clause } from '../clause.type.js';
import { RedlineWords } from '../redline/redline.type.js';
import { diffWords, type Words } from '../redline/words.js';
import { TermsVersion } from '../terms.type.js';
import { AmendmentsService } from './amendments.service.js';
import {
  CommentOnClauseInput,
  DisposeOfAmendmentInput,
  ProposeAmendmentInput,
  ResolveCommentInput,
  WithdrawAmendmentInput,
} from './amending.inputs.js';
import {
  CommentOnClausePayload,
  DisposeOfAmendmentPayload,
  ProposeAmendmentPayload,
  ResolveCommentPayload,
  SetProvisionPayload,
  WithdrawAmendmentPayload,
} from './amending.payloads.js';
import { Amendment, ClauseComment } from './amending.type.js';
import { CommentsService } from './comments.service.js';
import { DisposingService } from './disposing.service.js';
import { SetProvisionInput } from './provision-setting.inputs.js';
import { ProvisionSettingService } from './provision-setting.service.js';

@Resolver()
export class AmendingResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly amendments: AmendmentsService,
    private readonly disposing: DisposingService,
    private readonly provisions: ProvisionSettingService,
  ) {}

  @Mutation(() => CommentOnClausePayload, {
    description:
      'Comments on a clause of a version that is not yet adopted, or on words in it. For those inside the body or its steering committee.',
  })
  @Allow('terms.commentOnClause')
  commentOnClause(
    @Args('input', { description: 'The clause, and what is said.' }) input: CommentOnClauseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.comments.comment(viewer, input);
  }

  @Mutation(() => ResolveCommentPayload, {
    description:
      'Resolves a comment, with the answers to it. For whoever made it, and for co-chairs and secretaries of the body.',
  })
  @Allow('terms.resolveComment')
  resolveComment(
    @Args('input', { description: 'The comment, and what became of it.' }) input: ResolveCommentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.comments.resolve(viewer, input);
  }

  @Mutation(() => ProposeAmendmentPayload, {
    description:
      'Proposes an amendment to a draft or a circulated version, for a seat of the body that decides; in a body without seats, as a member. Once the text is put to decision, an amendment is an objection of that kind. Co-chairs and secretaries may record one on behalf of a seat.',
  })
  @Allow('terms.proposeAmendment')
  proposeAmendment(
    @Args('input', { description: 'The amendment.' }) input: ProposeAmendmentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.amendments.propose(viewer, input);
  }

  @Mutation(() => WithdrawAmendmentPayload, {
    description: 'Withdraws an amendment that waits. For the seat, or the person, that proposed it.',
  })
  @Allow('terms.withdrawAmendment')
  withdrawAmendment(
    @Args('input', { description: 'The amendment.' }) input: WithdrawAmendmentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.amendments.withdraw(viewer, input);
  }

  @Mutation(() => DisposeOfAmendmentPayload, {
    description:
      'Accepts, accepts in part or declines an amendment; what is accepted is in the text at once. CONFLICT when the words that it is to change are others by now, unless `clauseVersion` says that they were read. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.disposeOfAmendment')
  disposeOfAmendment(
    @Args('input', { description: 'The amendment, and how it is disposed of.' }) input: DisposeOfAmendmentInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.disposing.dispose(viewer, input);
  }

  @Mutation(() => SetProvisionPayload, {
    description:
      'Says what a clause of a draft or a circulated version provides, in a form that the software reads; or that the text is silent. For co-chairs and secretaries of the body.',
  })
  @Allow('terms.setProvision')
  setProvision(
    @Args('input', { description: 'The provision.' }) input: SetProvisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.provisions.set(viewer, input);
  }
}

@Resolver(() => ClauseComment)
export class ClauseCommentResolver {
  @ResolveField(() => String, { description: 'What was said, as HTML that is safe to show.' })
  textHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('textHtml')]?.markdown ?? '');
  }
}

type Redlined = Readonly<Record<string, { before: string; after: string; kind: string } | undefined>>;
const redlined = (row: Redlined, field: string): Words[] => {
  const { before = '', after = '', kind } = row[needsKey(field)] ?? {};
  return diffWords(kind === 'ADD_AFTER' ? '' : before, after);
};

@Resolver(() => Amendment)
export class AmendmentResolver {
  @ResolveField(() => [RedlineWords], {
    description: 'The heading (or title), word by word, from what stood when it was proposed to what it proposes.',
  })
  redlinedHeading(@Parent() row: Redlined): Words[] {
    return redlined(row, 'redlinedHeading');
  }

  @ResolveField(() => [RedlineWords], {
    description: 'The text, word by word, from what stood when it was proposed to what it proposes.',
  })
  redlinedBody(@Parent() row: Redlined): Words[] {
    return redlined(row, 'redlinedBody');
  }
}

@Resolver(() => Clause)
export class DiscussedClauseResolver {
  @ResolveField(() => [ClauseComment], {
    description: 'What is said of it, the first first; empty for those who do not see how the text comes about.',
  })
  comments(): never {
    return readByEngine();
  }

  @ResolveField(() => [Amendment], {
    description: 'Amendments to it, or that add after it; empty for those who do not see how the text comes about.',
  })
  amendments(): never {
    return readByEngine();
  }
}

@Resolver(() => TermsVersion)
export class DiscussedVersionResolver {
  @ResolveField(() => Body, {
    nullable: true,
    description:
      'The body that decides on it: of a working group its steering committee, else the body itself. Null where the viewer may not see it.',
  })
  decidingBody(): never {
    return readByEngine();
  }

  @ResolveField(() => [Seat], {
    description:
      'Seats of the body that decides for which the viewer speaks today: as head of delegation or alternate.',
  })
  viewerSeats(): never {
    return readByEngine();
  }

  @ResolveField(() => [Amendment], {
    description:
      'Amendments to it, in the order in which they came: the table of dispositions. Empty for those who do not see how the text comes about.',
  })
  amendments(): never {
    return readByEngine();
  }
}
