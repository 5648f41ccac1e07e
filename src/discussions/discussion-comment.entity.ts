import { Column, Entity, PrimaryColumn } from 'typeorm';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';

/** What a comment is made of. */
export type Said = Pick<
  DiscussionCommentEntity,
  | 'bodyId'
  | 'findingId'
  | 'areaId'
  | 'inReplyTo'
  | 'memberId'
  | 'partyId'
  | 'evidence'
  | 'label'
  | 'textMarkdown'
  | 'quote'
  | 'quoteRevision'
  | 'saidAt'
  | 'recordedBy'
>;

/** What somebody says of a focus group, an area for inquiry, a finding, or words in a finding. */
@Entity('discussion_comment')
export class DiscussionCommentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('uuid', { name: 'finding_id', nullable: true }) findingId!: string | null;
  @Column('uuid', { name: 'area_id', nullable: true }) areaId!: string | null;
  @Column('uuid', { name: 'in_reply_to', nullable: true }) inReplyTo!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('uuid', { name: 'party_id', nullable: true }) partyId!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('text') label!: Label;
  @Column('text', { name: 'text_markdown' }) textMarkdown!: string;
  @Column('text') quote!: string;
  @Column('integer', { name: 'quote_revision', nullable: true }) quoteRevision!: number | null;
  @Column('timestamptz', { name: 'said_at' }) saidAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'revised_at', nullable: true }) revisedAt!: Date | null;
  @Column('uuid', { name: 'revised_by', nullable: true }) revisedBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
  @Column('text') resolution!: string;
  @Column('integer') version!: number;

  static make(said: Said, now: Date): DiscussionCommentEntity {
    return Object.assign(new DiscussionCommentEntity(), said, {
      ...{ id: newId(), onBehalf: said.memberId === null, recordedAt: now, revisedAt: null, revisedBy: null },
      ...{ withdrawnAt: null, withdrawnBy: null, resolvedAt: null, resolvedBy: null, resolution: '', version: 1 },
    });
  }

  /** Other words, or a stricter label; the former words are kept beside it. */
  revise(textMarkdown: string, label: Label, at: Date, by: string): void {
    this.requireStanding();
    requireAtLeast(label, this.label, 'a comment only gets a stricter label');
    this.textMarkdown = textMarkdown;
    this.label = label;
    [this.revisedAt, this.revisedBy] = [at, by];
  }

  /** Its place in the thread stays, for the answers to it; its words are seen by whoever wrote them and who keep the group. */
  withdraw(at: Date, by: string): void {
    this.requireStanding();
    [this.withdrawnAt, this.withdrawnBy] = [at, by];
  }

  /** A thread is resolved as a whole, by its first comment, and once. */
  resolve(resolution: string, at: Date, by: string): void {
    if (this.inReplyTo !== null)
      throw new Refused('discussion.thread', 'This is an answer: resolve the comment that begins its thread.', {
        path: ['comment'],
      });
    this.requireOpen();
    [this.resolution, this.resolvedAt, this.resolvedBy] = [resolution, at, by];
  }

  requireOpen(): void {
    if (this.resolvedAt === null) return;
    throw new Refused('discussion.resolved-once', 'This thread is resolved: begin another one.');
  }

  private requireStanding(): void {
    if (this.withdrawnAt === null) return;
    throw new Refused('discussion.withdrawn-once', 'This comment was withdrawn; it is not changed any more.');
  }
}

/** What is said of something is at least as strict as that. */
export function requireAtLeast(label: Label, least: Label, says: string): void {
  if (atLeastAsStrict(label, least)) return;
  throw new Refused('discussion.label-tightens', `It is ${least}, and ${says}.`, { path: ['label'] });
}

/** A draft is its author's; what was withdrawn is not discussed any more. */
export function requireDiscussed(state: string): void {
  if (state !== 'DRAFT' && state !== 'WITHDRAWN') return;
  throw new Refused(
    'discussion.posted',
    state === 'DRAFT'
      ? 'A finding is discussed from when it is posted; this one is a draft.'
      : 'This finding was withdrawn: it is not discussed any more.',
    { path: ['on'] },
  );
}

/** What has ended is a record. */
export function requireOpenGroup(state: string): void {
  if (state !== 'CONCLUDED' && state !== 'DISCONTINUED') return;
  throw new Refused('discussion.group-open', `This focus group is ${state.toLowerCase()}: it discusses no more.`, {
    path: ['on'],
  });
}
