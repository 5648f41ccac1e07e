import { Injectable } from '@nestjs/common';
import { Voices } from '../../bodies/voices.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { Policy } from '../../kernel/policy/policy.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Forbidden, InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { TermsRecord } from '../drafting/terms-record.js';
import { AmendingAccess } from './amending.access.js';
import type { CommentOnClauseInput, ResolveCommentInput } from './amending.inputs.js';
import { CommentRepository } from './amending.repository.js';
import { CommentEntity, requireDiscussed } from './comment.entity.js';

type Done = Record<'comment' | 'clause', Reference>;

/** What is said of a text beside its amendments, clause by clause. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly access: AmendingAccess,
    private readonly comments: CommentRepository,
    private readonly voices: Voices,
    private readonly policy: Policy,
    private readonly record: TermsRecord,
  ) {}

  comment(viewer: Viewer, input: CommentOnClauseInput): Promise<Done> {
    return this.record.perform('terms.commentOnClause', viewer, input, async () => {
      const { version, deciding, clause } = await this.access.clause('terms.commentOnClause', viewer, input.clause);
      requireDiscussed(version.state);
      const quote = input.quote ?? '';
      if (!`${clause.heading}\n${clause.bodyMarkdown}`.includes(quote))
        throw InvalidInput.field('quote', 'is not in the clause as it stands.');
      const inReplyTo = input.inReplyTo ? await this.answered(clause.id, input.inReplyTo) : null;
      const { at, by } = this.record.writing(viewer);
      // A comment is a person's; it says of which delegation they are, and binds no seat.
      const voices = by === null ? [] : await this.voices.of(deciding.id, by);
      const said = { clauseId: clause.id, inReplyTo, seatId: voices[0]?.seatId ?? null, memberId: by };
      const comment = CommentEntity.make({ ...said, textMarkdown: input.textMarkdown, quote }, at);
      await this.comments.add(comment);
      await this.record.recordEvent('terms.clauseCommentedOn', version, viewer, {
        clause: clause.number,
        comment: comment.id,
      });
      return { comment: reference('ClauseComment', comment.id), clause: reference('Clause', clause.id) };
    });
  }

  resolve(viewer: Viewer, input: ResolveCommentInput): Promise<Done> {
    return this.record.perform('terms.resolveComment', viewer, input, async () => {
      const { version, comment } = await this.access.comment('terms.resolveComment', viewer, input);
      const { at, by } = this.record.writing(viewer);
      // Whoever writes the text says what became of a comment; so does whoever made it.
      if (comment.memberId !== by && !this.policy.allows('terms.editClause', viewer, version.bodyId))
        throw new Forbidden('A comment is resolved by whoever made it, or by a co-chair or secretary of the body.');
      comment.resolve(input.resolution, at, by);
      await this.comments.save(comment);
      await this.record.recordEvent('terms.commentResolved', version, viewer, { comment: comment.id });
      return { comment: reference('ClauseComment', comment.id), clause: reference('Clause', comment.clauseId) };
    });
  }

  /** The first comment of the thread: replies stand in one row under it. */
  private async answered(clauseId: string, given: string): Promise<string> {
    const found = await this.comments.find(inputId('cmt', given, 'inReplyTo'));
    if (found?.clauseId !== clauseId) throw InvalidInput.field('inReplyTo', 'is not a comment on this clause.');
    found.requireOpen();
    return found.inReplyTo ?? found.id;
  }
}
