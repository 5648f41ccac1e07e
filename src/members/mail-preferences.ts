import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { MailKind } from './mail-kind.js';
import { MailPreferenceRepository } from './mail-preference.repository.js';
import type { MeetingReminder } from './mail-rhythm.js';

const SUBJECTS: Readonly<Record<MailKind, string>> = {
  [MailKind.MEETINGS]: 'invitations to meetings, reminders of them and polls on their dates',
  [MailKind.FINDINGS]: 'findings posted to your focus groups',
  [MailKind.PARTICIPATION]: 'requests to take part and the answers to them',
  [MailKind.RECORDED_REPLIES]: 'replies recorded on behalf of your seat',
  [MailKind.PAPERS]: 'circulars to your bodies and their minutes',
  [MailKind.ACTIONS]: 'reminders of actions asked of you',
  [MailKind.DISCUSSIONS]: 'comments in your focus groups',
  [MailKind.PROCEDURES]: 'texts that are put to the seats of your bodies, and reminders of them',
};

/** What members want to be mailed; asked when the mail is about to go, so that a choice holds at once. */
@Injectable()
export class MailPreferences {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly preferences: MailPreferenceRepository,
  ) {}

  /** Asked inside the job's transaction. */
  async wants(memberId: string, kind: MailKind): Promise<boolean> {
    return !(await this.preferences.declines(memberId, kind));
  }

  /** Asked inside the job's transaction. */
  wantsReminder(memberId: string, lead: MeetingReminder): Promise<boolean> {
    return this.preferences.remindedAt(memberId, lead);
  }

  /** The last paragraph of a mail that can be declined: where. */
  howToDecline(kind: MailKind): string {
    return `Plenary mails you ${SUBJECTS[kind]}. You choose what you are mailed on the page of your account: ${this.config.publicUrl}/account`;
  }
}
