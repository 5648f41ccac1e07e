import { Column, Entity, PrimaryColumn } from 'typeorm';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { type MinutesLanguage, MinutesState } from './minutes.enums.js';

/** Minutes of a meeting, and the rules of their life: draft → circulated ⇄ draft → adopted, perhaps first in part. */
@Entity('minutes')
export class MinutesEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') language!: MinutesLanguage;
  @Column('text') label!: Label;
  @Column('text') state!: MinutesState;
  @Column('uuid', { name: 'drafted_by', nullable: true }) draftedBy!: string | null;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('timestamptz', { name: 'composed_at' }) composedAt!: Date;
  @Column('uuid', { name: 'procedure_id', nullable: true }) procedureId!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer') version!: number;

  static draft(
    meeting: { readonly id: string; readonly bodyId: string; readonly label: Label },
    { language, label }: { readonly language: MinutesLanguage; readonly label?: Label | null },
    now: Date,
    by: string | null,
  ): MinutesEntity {
    const minutes = Object.assign(new MinutesEntity(), {
      ...{ id: newId(), meetingId: meeting.id, bodyId: meeting.bodyId, language, label: label ?? meeting.label },
      ...{ state: MinutesState.DRAFT, draftedBy: by, draftedAt: now, composedAt: now, procedureId: null },
      ...{ updatedAt: now, version: 1 },
    });
    requireLabel(minutes.label, meeting.label);
    return minutes;
  }

  /** Another language or label, while they are a draft. */
  change(
    { language, label }: { readonly language?: MinutesLanguage | null; readonly label?: Label | null },
    meetingLabel: Label,
  ): void {
    this.requireDraft();
    if (label) requireLabel(label, meetingLabel);
    this.language = language ?? this.language;
    this.label = label ?? this.label;
  }

  circulate(procedureId: string): void {
    this.requireDraft();
    this.procedureId = procedureId;
    this.state = MinutesState.CIRCULATED;
  }

  /** Back to a draft, while they are circulated and the deadline is to come. */
  withdraw(running: boolean): void {
    this.requireCirculated(running);
    this.state = MinutesState.DRAFT;
  }

  /** Adopted, but for what is left over. */
  adopt(leftOver: number): void {
    this.state = leftOver > 0 ? MinutesState.ADOPTED_IN_PART : MinutesState.ADOPTED;
  }

  requireDraft(): void {
    if (this.state === MinutesState.DRAFT) return;
    const why = this.state === MinutesState.CIRCULATED ? 'They are circulated' : 'They are adopted';
    throw new Refused(
      'minutes.draft',
      `${why}: only a draft is changed. Until the deadline they can be corrected, and after it by a corrigendum.`,
    );
  }

  /** What the seats correct, and what is withdrawn, is circulated and its deadline to come. */
  requireCirculated(running: boolean): void {
    if (this.state === MinutesState.DRAFT) {
      throw new Refused('minutes.circulated', 'These minutes are not circulated: they are a draft.');
    }
    if (this.state === MinutesState.CIRCULATED && running) return;
    throw new Refused(
      'minutes.deadline-passed',
      'These minutes were adopted, or the deadline for their correction has passed: nothing later is taken. A meeting may issue a corrigendum.',
    );
  }

  /** A meeting adopts what was circulated, and what a tacit adoption left over. */
  requireAdoptable(): void {
    if (this.state === MinutesState.DRAFT) {
      throw new Refused('minutes.circulated', 'Minutes are circulated before they are adopted; these are a draft.');
    }
    if (this.state === MinutesState.ADOPTED) {
      throw new Refused('minutes.adopted-once', 'These minutes are adopted already, as a whole.');
    }
  }

  /** What is adopted is corrected by a corrigendum; before, the text itself is corrected. */
  requireAdopted(): void {
    if (this.state === MinutesState.ADOPTED) return;
    throw new Refused('minutes.corrigendum-after', 'A corrigendum is to minutes that are adopted as a whole.');
  }
}

/** Labels may only tighten from what minutes belong to. */
export function requireLabel(label: Label, ofMeeting: Label): void {
  if (atLeastAsStrict(label, ofMeeting)) return;
  throw new Refused('minutes.label-tightens', `The label is that of the meeting, ${ofMeeting}, or stricter.`, {
    path: ['label'],
  });
}

/** Minutes are of a meeting that has ended, when they are drafted and when they are circulated. */
export function requireHeld({ state }: { readonly state: MeetingState }): void {
  if (state === MeetingState.HELD) return;
  throw new Refused('minutes.of-a-held-meeting', 'Minutes are of a meeting that has been held: close it first.', {
    path: ['meeting'],
  });
}
