import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidInput } from '../kernel/refused.js';
import type { MailKind } from './mail-kind.js';

/** What members may say of themselves; what is not given stays. */
export interface Profile {
  readonly name?: string | null;
  readonly timeZone?: string | null;
  readonly workingDays?: readonly number[] | null;
  readonly workingFrom?: string | null;
  readonly workingTo?: string | null;
  readonly language?: string | null;
}
export type ProfileChanges = Record<string, { before: unknown; after: unknown }>;

@Entity('member')
export class MemberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('integer', { name: 'working_days', array: true }) workingDays!: number[];
  @Column('time', { name: 'working_from' }) workingFrom!: string;
  @Column('time', { name: 'working_to' }) workingTo!: string;
  @Column('text') language!: string;
  @Column('text', { name: 'declined_mails', array: true }) declinedMails!: MailKind[];
  @Column('integer') version!: number;

  /** Answers what changed, each with its value before and after. */
  updateProfile(profile: Profile): ProfileChanges {
    const { workingDays } = profile;
    if (workingDays && new Set(workingDays).size !== workingDays.length)
      throw InvalidInput.field('workingDays', 'names a day twice.');
    const wanted = {
      name: profile.name?.trim(),
      timeZone: profile.timeZone,
      workingDays: workingDays?.toSorted((one, other) => one - other),
      workingFrom: profile.workingFrom && `${profile.workingFrom}:00`,
      workingTo: profile.workingTo && `${profile.workingTo}:00`,
      language: profile.language && canonicalLanguage(profile.language),
    };
    const changes: ProfileChanges = {};
    for (const [key, after] of Object.entries(wanted)) {
      const before = this[key as keyof MemberEntity];
      if (after === undefined || after === null || JSON.stringify(after) === JSON.stringify(before)) continue;
      changes[key] = { before, after };
    }
    if (wanted.name === '') throw InvalidInput.field('name', 'is empty.');
    if ((wanted.workingFrom ?? this.workingFrom) === (wanted.workingTo ?? this.workingTo))
      throw InvalidInput.field('workingTo', 'is the same as workingFrom: that would be no time or all day.');
    for (const [key, { after }] of Object.entries(changes)) Object.assign(this, { [key]: after });
    return changes;
  }

  /** Answers what changed, as `updateProfile` does. */
  declineMails(kinds: readonly MailKind[]): ProfileChanges {
    const [before, after] = [this.declinedMails, [...new Set(kinds)].toSorted()];
    if (JSON.stringify(before) === JSON.stringify(after)) return {};
    this.declinedMails = after;
    return { declinedMails: { before, after } };
  }
}

/** A language tag in its usual writing, such as `pt-BR`. */
export function canonicalLanguage(tag: string, path: string | string[] = 'language'): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw InvalidInput.field(path, 'is not a language tag, such as en or pt-BR.');
  }
}
