import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../../kernel/identifier.js';
import { Refused } from '../../kernel/refused.js';

/** What a clause says. */
export type ClauseText = Pick<ClauseEntity, 'number' | 'heading' | 'bodyMarkdown'>;

/** A clause of one version. `stableId` names it through all versions, whatever its number there. */
@Entity('clause')
export class ClauseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'terms_version_id' }) termsVersionId!: string;
  @Column('uuid', { name: 'stable_id' }) stableId!: string;
  @Column('integer', { nullable: true }) position!: number | null;
  @Column('text') number!: string;
  @Column('text') heading!: string;
  @Column('text', { name: 'body_markdown' }) bodyMarkdown!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('integer') version!: number;

  static of(
    termsVersionId: string,
    text: ClauseText,
    position: number,
    writing: Writing,
    stableId = newId(),
  ): ClauseEntity {
    requireText(text);
    const { number, heading, bodyMarkdown } = text;
    return Object.assign(new ClauseEntity(), {
      ...{ id: newId(), termsVersionId, stableId, position, number, heading, bodyMarkdown },
      ...{ updatedAt: writing.at, updatedBy: writing.by, removedAt: null, version: 1 },
    });
  }

  /** Other words, or another number; answers whether anything is different now. */
  write(text: ClauseText, { by, at }: Writing): boolean {
    this.requireStanding();
    requireText(text);
    const { number, heading, bodyMarkdown } = text;
    if (number === this.number && heading === this.heading && bodyMarkdown === this.bodyMarkdown) return false;
    Object.assign(this, { number, heading, bodyMarkdown, updatedAt: at, updatedBy: by });
    return true;
  }

  /** Taken out of the text; it has no place from then on. */
  remove({ by, at }: Writing): void {
    this.requireStanding();
    Object.assign(this, { position: null, removedAt: at, updatedAt: at, updatedBy: by });
  }

  /** Back in the text, at a place. */
  bringBack(position: number, { by, at }: Writing): void {
    Object.assign(this, { position, removedAt: null, updatedAt: at, updatedBy: by });
  }

  requireStanding(): void {
    if (this.removedAt === null) return;
    throw new Refused('terms.clause-removed', 'This clause was taken out of the text: restore it first.', {
      path: ['clause'],
    });
  }
}

/** Who writes, and when. */
export interface Writing {
  readonly by: string | null;
  readonly at: Date;
}

function requireText({ heading, bodyMarkdown }: ClauseText): void {
  if (heading.trim() !== '' || bodyMarkdown.trim() !== '') return;
  throw new Refused('terms.clause-says', 'A clause has a heading, or a text, or both.', { path: ['bodyMarkdown'] });
}
