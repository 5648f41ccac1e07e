import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Finding } from '../findings/finding.type.js';
import { AreaForInquiry } from '../focus-groups/area.type.js';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { needsKey } from '../kernel/reading/compile.js';
import { CurrentViewer } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Member } from '../members/member.type.js';
import {
  Comment,
  CommentConnection,
  CommentPayload,
  ResolveThreadPayload,
  ReviseCommentPayload,
  WithdrawCommentPayload,
} from './comment.type.js';
import { CommentInput, ResolveThreadInput, ReviseCommentInput, WithdrawCommentInput } from './discussion.inputs.js';
import { DiscussionService } from './discussion.service.js';

const said = { description: 'What to do.' };

@Resolver(() => Comment)
export class DiscussionResolver {
  constructor(private readonly service: DiscussionService) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What was said, as HTML that is safe to show; null where the words are not shown.',
  })
  textHtml(@Parent() row: Record<string, { markdown: string | null }>): string | null {
    const markdown = row[needsKey('textHtml')]?.markdown ?? null;
    return markdown === null ? null : markdownToHtml(markdown);
  }

  @Mutation(() => CommentPayload, {
    description:
      'Comments on a focus group, an area for inquiry or a finding, or on words in one; or answers a comment. For those of the group, its committee and the co-chairs, who see it. Secretaries and co-chairs may record one on behalf of a party.',
  })
  @Allow('discussion.comment')
  comment(@Args('input', said) input: CommentInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.comment(viewer, input);
  }

  @Mutation(() => ReviseCommentPayload, {
    description:
      'Gives a comment other words, keeping the former ones, or a stricter label. For whoever said or recorded it, and for the people of a party on whose behalf it was recorded.',
  })
  @Allow('discussion.reviseComment')
  reviseComment(@Args('input', said) input: ReviseCommentInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.revise(viewer, input);
  }

  @Mutation(() => WithdrawCommentPayload, {
    description:
      'Takes a comment back: its words are seen then by whoever said it and who keep the discussion. For whoever may revise it, and for leads, secretaries and co-chairs.',
  })
  @Allow('discussion.withdrawComment')
  withdrawComment(@Args('input', said) input: WithdrawCommentInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.withdraw(viewer, input);
  }

  @Mutation(() => ResolveThreadPayload, {
    description:
      'Ends a thread, saying what became of it. For whoever began it, and for leads, secretaries and co-chairs.',
  })
  @Allow('discussion.resolveThread')
  resolveThread(@Args('input', said) input: ResolveThreadInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.service.resolve(viewer, input);
  }
}

const threads = 'Threads about it that the viewer may see, each by the comment that begins it, the first first';

@Resolver(() => Body)
export class BodyThreadsResolver {
  @ResolveField(() => CommentConnection, {
    description: `${threads}; those about its findings and areas are with them.`,
  })
  threads(@Args() _: PageArguments): never {
    return readByEngine();
  }
}

@Resolver(() => Body)
export class DiscussantsResolver {
  @ResolveField(() => [Member], {
    description: 'Who stands in it today, and the viewer may see, by name: those whom a comment in it may mention.',
  })
  discussants(): never {
    return readByEngine();
  }
}

@Resolver(() => Finding)
export class FindingThreadsResolver {
  @ResolveField(() => CommentConnection, { description: `${threads}.` })
  threads(@Args() _: PageArguments): never {
    return readByEngine();
  }
}

@Resolver(() => AreaForInquiry)
export class AreaThreadsResolver {
  @ResolveField(() => CommentConnection, { description: `${threads}.` })
  threads(@Args() _: PageArguments): never {
    return readByEngine();
  }
}
