import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

/** What somebody from outside wrote to a working group. Their words are kept as they came. */
@Entity('enquiry')
export class EnquiryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') organisation!: string;
  @Column('text') message!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('text', { name: 'closing_note' }) closingNote!: string;
  @Column('int') version!: number;

  close(note: string, now: Date, by: string | null): void {
    if (this.closedAt) throw new Refused('enquiry.closed-once', 'This enquiry is closed already.');
    [this.closedAt, this.closedBy, this.closingNote] = [now, by, note];
  }
}
