import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../../kernel/identifier.js';
import { Refused } from '../../kernel/refused.js';
import { TermsState } from '../terms.enums.js';

const DISCUSSED: readonly string[] = [TermsState.DRAFT, TermsState.CIRCULATED, TermsState.PUT_TO_DECISION];

/** What somebody says of a clause of a text that is discussed, or of words in it. */
@Entity('clause_comment')
export class CommentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'clause_id' }) clauseId!: string;
  @Column('uuid', { name: 'in_reply_to', nullable: true }) inReplyTo!: string | null;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text', { name: 'text_markdown' }) textMarkdown!: string;
  @Column('text') quote!: string;
  @Column('timestamptz', { name: 'commented_at' }) commentedAt!: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
  @Column('text') resolution!: string;
  @Column('integer') version!: number;

  static make(
    said: Pick<CommentEntity, 'clauseId' | 'inReplyTo' | 'seatId' | 'memberId' | 'textMarkdown' | 'quote'>,
    now: Date,
  ): CommentEntity {
    return Object.assign(new CommentEntity(), said, {
      ...{ id: newId(), commentedAt: now, resolvedAt: null, resolvedBy: null, resolution: '', version: 1 },
    });
  }

  /** A thread is resolved as a whole, by its first comment, and once. */
  resolve(resolution: string, now: Date, by: string | null): void {
    this.requireOpen();
    if (this.inReplyTo !== null)
      throw new Refused('comment.thread', 'This is a reply: resolve the comment that it answers.', {
        path: ['comment'],
      });
    [this.resolution, this.resolvedAt, this.resolvedBy] = [resolution, now, by];
  }

  requireOpen(): void {
    if (this.resolvedAt === null) return;
    throw new Refused('comment.resolved-once', 'This comment is resolved: make another one.');
  }
}

/** Text is commented on until it is adopted or withdrawn. */
export function requireDiscussed(state: string): void {
  if (DISCUSSED.includes(state)) return;
  throw new Refused('comment.text-discussed', 'This version is not discussed any more: it is adopted or withdrawn.');
}
