import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidInput } from '../kernel/refused.js';
import type { MailKind } from './mail-kind.js';
import type { MailRhythm, MeetingReminder } from './mail-rhythm.js';

/** What members may say of themselves; what is not given stays. */
export interface Profile {
  readonly name?: string | null;
  readonly timeZone?: string | null;
  readonly workingDays?: readonly number[] | null;
  readonly workingFrom?: string | null;
  readonly workingTo?: string | null;
  readonly language?: string | null;
}
/** What members may say of their mail; what is not given stays. */
export interface MailChoice {
  readonly declined: readonly MailKind[];
  readonly meetingReminders?: readonly MeetingReminder[] | null;
  readonly mailRhythm?: MailRhythm | null;
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
  @Column('text', { name: 'meeting_reminders', array: true }) meetingReminders!: MeetingReminder[];
  @Column('text', { name: 'mail_rhythm' }) mailRhythm!: MailRhythm;
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
      this.note(changes, key as keyof MemberEntity, after);
    }
    if (wanted.name === '') throw InvalidInput.field('name', 'is empty.');
    if ((wanted.workingFrom ?? this.workingFrom) === (wanted.workingTo ?? this.workingTo))
      throw InvalidInput.field('workingTo', 'is the same as workingFrom: that would be no time or all day.');
    for (const [key, { after }] of Object.entries(changes)) Object.assign(this, { [key]: after });
    return changes;
  }

  /** Answers what changed, as `updateProfile` does. */
  chooseMails({ declined, meetingReminders, mailRhythm }: MailChoice): ProfileChanges {
    const changes: ProfileChanges = {};
    this.note(changes, 'declinedMails', [...new Set(declined)].toSorted());
    this.note(changes, 'meetingReminders', meetingReminders && [...new Set(meetingReminders)].toSorted());
    this.note(changes, 'mailRhythm', mailRhythm);
    for (const [key, { after }] of Object.entries(changes)) Object.assign(this, { [key]: after });
    return changes;
  }

  private note(changes: ProfileChanges, key: keyof MemberEntity, after: unknown): void {
    const before = this[key];
    if (after === undefined || after === null || JSON.stringify(after) === JSON.stringify(before)) return;
    changes[key] = { before, after };
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
