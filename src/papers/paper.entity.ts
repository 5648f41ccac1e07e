import { Column, Entity, PrimaryColumn } from 'typeorm';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';
import { type PaperAudience, type PaperKind, type PaperRelation, PaperState } from './paper.enums.js';

/** What an earlier paper and a meeting ask of a paper that belongs to them. */
export interface Above {
  readonly base: PaperEntity | null;
  readonly meeting: { readonly label: Label } | null;
}

/** A document of a body under a symbol that is issued once. Nothing of it changes but that it may be withdrawn. */
@Entity('paper')
export class PaperEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false }) bodyId!: string;
  @Column({ type: 'uuid', name: 'meeting_id', nullable: true, update: false }) meetingId!: string | null;
  @Column({ type: 'text', update: false }) symbol!: string;
  @Column({ type: 'integer', update: false }) year!: number;
  @Column({ type: 'text', update: false }) kind!: PaperKind;
  @Column({ type: 'text', update: false }) audience!: PaperAudience;
  @Column({ type: 'text', update: false }) label!: Label;
  @Column('text') state!: PaperState;
  @Column({ type: 'text', update: false }) title!: string;
  @Column({ type: 'uuid', name: 'base_id', nullable: true, update: false }) baseId!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) relation!: PaperRelation | null;
  @Column({ type: 'integer', name: 'relation_number', nullable: true, update: false }) relationNumber!: number | null;
  @Column({ type: 'uuid', name: 'upload_id', update: false }) uploadId!: string;
  @Column({ type: 'text', name: 'file_name', update: false }) fileName!: string;
  @Column({ type: 'text', name: 'content_type', update: false }) contentType!: string;
  @Column({ type: 'integer', name: 'size_bytes', update: false }) size!: number;
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ type: 'uuid', name: 'issued_by', update: false }) issuedBy!: string;
  @Column({ type: 'timestamptz', name: 'issued_at', update: false }) issuedAt!: Date;
  @Column('text', { name: 'withdrawal_reason' }) withdrawalReason!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer') version!: number;

  static issue(
    paper: Omit<
      PaperEntity,
      'state' | 'withdrawalReason' | 'updatedAt' | 'version' | 'withdraw' | 'requireIssued' | 'standsUnder'
    >,
    above: Above,
  ): PaperEntity {
    const issued = Object.assign(new PaperEntity(), paper, {
      ...{ state: PaperState.ISSUED, withdrawalReason: '', updatedAt: paper.issuedAt, version: 1 },
    });
    issued.standsUnder(above);
    return issued;
  }

  /** Taken back; the symbol stays its own. */
  withdraw(reason: string, at: Date): void {
    this.requireIssued();
    this.state = PaperState.WITHDRAWN;
    this.withdrawalReason = reason;
    this.updatedAt = at;
  }

  requireIssued(): void {
    if (this.state === PaperState.ISSUED) return;
    throw new Refused('paper.withdrawn', `${this.symbol} was withdrawn before.`);
  }

  /** Labels may only tighten from what a paper belongs to, and its readers only become fewer. */
  private standsUnder({ base, meeting }: Above): void {
    const strictest = [base?.label, meeting?.label].find((label) => label && !atLeastAsStrict(this.label, label));
    if (strictest) {
      const what = strictest === base?.label ? base.symbol : 'the meeting';
      throw new Refused('paper.label-tightens', `The label of a paper is that of ${what}, ${strictest}, or stricter.`, {
        path: ['label'],
      });
    }
    if (base && base.audience !== this.audience) {
      throw new Refused(
        'paper.audience-of-base',
        `${base.symbol} has other readers: what belongs to it has the same.`,
        {
          path: ['audience'],
        },
      );
    }
  }
}
