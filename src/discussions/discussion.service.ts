import { Injectable } from '@nestjs/common';
import { Label } from '../handling/label.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { DiscussionCommentEntity, requireAtLeast, type Said } from './discussion-comment.entity.js';
import { CommentSpeakers, memberOf } from './comment-speakers.js';
import { type Discussed, DiscussionAccess, keeps, requireOwnSight } from './discussion.access.js';
import type {
  CommentInput,
  ResolveThreadInput,
  ReviseCommentInput,
  WithdrawCommentInput,
} from './discussion.inputs.js';
import { DiscussionRepository } from './discussion.repository.js';

interface Done extends Record<string, Reference> {
  readonly comment: Reference;
}

/** What is said, and what becomes of it: each act one transaction. */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly acts: Acts,
    private readonly access: DiscussionAccess,
    private readonly discussions: DiscussionRepository,
    private readonly speakers: CommentSpeakers,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  comment(viewer: Viewer, input: CommentInput): Promise<Done> {
    return this.acts.perform('discussion.comment', viewer, input, async () => {
      const about = await this.access.discussed('discussion.comment', viewer, input.on);
      const label = input.label ?? about.least ?? Label.AMBER;
      // What belongs to a group is at least for its community.
      requireAtLeast(label, about.least ?? Label.GREEN, 'what is said of it is at least as strict');
      requireOwnSight(viewer, about.place.id, label);
      const { place, findingId, areaId, inReplyTo } = about;
      const comment = DiscussionCommentEntity.make(
        {
          ...{ bodyId: place.id, findingId, areaId, inReplyTo, label, textMarkdown: input.textMarkdown },
          ...{ recordedBy: memberOf(viewer), ...(await this.quoted(about, input.quote ?? '')) },
          ...(await this.speakers.of(viewer, place, input.onBehalfOf ?? null)),
        },
        this.clock.now(),
      );
      await this.discussions.add(comment);
      await this.access.requireReadable(viewer, comment.id);
      const mentions = await this.access.mentioned(viewer, comment.id, input.mentions ?? []);
      await this.discussions.mention(comment.id, mentions);
      return this.done('discussion.commented', comment, viewer, {
        label,
        ...(inReplyTo ? { inReplyTo } : {}),
        ...(mentions.length > 0 ? { mentions } : {}),
        ...(comment.onBehalf ? { onBehalfOf: comment.partyId } : {}),
      });
    });
  }

  revise(viewer: Viewer, input: ReviseCommentInput): Promise<Done> {
    return this.acts.perform('discussion.reviseComment', viewer, input, async () => {
      const { comment } = await this.access.comment('discussion.reviseComment', viewer, input);
      await this.access.requireOwn(viewer, comment, 'A comment is revised by whoever said it.');
      const former = Object.assign(new DiscussionCommentEntity(), comment);
      const label = input.label ?? comment.label;
      comment.revise(input.textMarkdown, label, this.clock.now(), memberOf(viewer));
      requireOwnSight(viewer, comment.bodyId, label);
      if (former.textMarkdown !== comment.textMarkdown) await this.discussions.keepWording(former);
      await this.discussions.save(comment);
      // That there are other words, not the words: the trail is read by those who read no papers.
      return this.done('discussion.commentRevised', comment, viewer, { label: [former.label, label] });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawCommentInput): Promise<Done> {
    return this.acts.perform('discussion.withdrawComment', viewer, input, async () => {
      const { comment } = await this.access.comment('discussion.withdrawComment', viewer, input);
      if (!keeps(viewer, comment.bodyId))
        await this.access.requireOwn(
          viewer,
          comment,
          'A comment is withdrawn by whoever said it, or by who keep the discussion.',
        );
      comment.withdraw(this.clock.now(), memberOf(viewer));
      await this.discussions.save(comment);
      return this.done('discussion.commentWithdrawn', comment, viewer, {});
    });
  }

  resolve(viewer: Viewer, input: ResolveThreadInput): Promise<Done> {
    return this.acts.perform('discussion.resolveThread', viewer, input, async () => {
      const { comment } = await this.access.comment('discussion.resolveThread', viewer, input);
      if (!keeps(viewer, comment.bodyId))
        await this.access.requireOwn(
          viewer,
          comment,
          'A thread is resolved by whoever began it, or by who keep the discussion.',
        );
      comment.resolve(input.resolution, this.clock.now(), memberOf(viewer));
      await this.discussions.save(comment);
      return this.done('discussion.threadResolved', comment, viewer, {});
    });
  }

  private async quoted(
    { findingId, revision }: Discussed,
    quote: string,
  ): Promise<Pick<Said, 'quote' | 'quoteRevision'>> {
    if (quote === '') return { quote, quoteRevision: null };
    if (findingId === null) throw InvalidInput.field('quote', 'is of a finding, and this is about none.');
    if (!(await this.discussions.quotes(findingId, quote)))
      throw new Refused(
        'discussion.quote-stands',
        'Those words are not in the finding as it stands: it may have been revised meanwhile. Read it again.',
        { path: ['quote'] },
      );
    return { quote, quoteRevision: revision };
  }

  private async done(
    act: string,
    { id, bodyId }: DiscussionCommentEntity,
    viewer: Viewer,
    changes: Record<string, unknown>,
  ): Promise<Done> {
    await this.events.record({ act, subject: { type: 'Comment', id }, bodyId, changes }, viewer);
    return { comment: reference('Comment', id) };
  }
}
