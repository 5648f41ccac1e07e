import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import { newId } from '../kernel/identifier.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { line, printable } from '../kernel/text/printable.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { ActionOwners } from './action-owners.js';
import { type ActionReader, ActionReminderRepository, type OpenAction } from './action-reminder.repository.js';

const SEND = 'action.reminder';

/**
 * Reminds owners of what is asked of them, all that has come up on one morning in one mail. Mail leaves the house: it
 * carries the text of an action only up to GREEN.
 */
@Injectable()
export class ActionReminders {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly reminders: ActionReminderRepository,
    private readonly owners: ActionOwners,
    private readonly preferences: MailPreferences,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handleAt('*/5 * * * *', 'action.remind', () => this.plan());
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  private async plan(): Promise<void> {
    await this.outbox.lookUp(async () => {
      const due = await this.reminders.due(this.clock.now());
      for (const member of new Set(due.map(({ memberId }) => memberId))) {
        const mail = newId();
        const theirs = due.filter(({ memberId }) => memberId === member);
        await this.reminders.plan(mail, theirs);
        await this.outbox.add(SEND, { mail });
      }
    });
  }

  private async send({ mail = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(mail));
    if (!due) return;
    const { name, address, today } = printable(due.reader);
    await this.outbox.send(
      {
        to: { name, address },
        subject: subject(due.actions, today),
        text: [
          `Dear ${name},`,
          due.actions.length === 1 ? 'This is asked of you and open:' : 'These are asked of you and open:',
          ...due.actions.map((action) => `- ${told(action)}\n  ${when(action.dueOn, today)}`),
          `Report what is done in Plenary: ${this.config.publicUrl}/actions`,
          this.preferences.howToDecline(MailKind.ACTIONS),
          '',
        ].join('\n\n'),
        key: `action reminders ${mail}`,
      },
      () => this.reminders.markSent(mail),
    );
  }

  /** What somebody is still asked, and may see; null when that is nothing. */
  private async due(mail: string): Promise<{ reader: ActionReader; actions: OpenAction[] } | null> {
    const { reader, actions } = await this.reminders.mail(mail, this.clock.now());
    if (!reader || !(await this.preferences.wants(reader.memberId, MailKind.ACTIONS))) return null;
    const theirs = await this.owners.askedOf(reader.memberId, actions);
    return theirs.length > 0 ? { reader, actions: theirs } : null;
  }
}

const isOpen = ({ label }: OpenAction): boolean => label === 'CLEAR' || label === 'GREEN';

const told = (action: OpenAction): string =>
  isOpen(action)
    ? `${line(action.body)}: ${line(action.text)}`
    : `${line(action.body)}: an action labelled ${action.label.replace('_', '+')}`;

function subject(actions: readonly OpenAction[], today: string): string {
  const [first] = actions;
  if (actions.length > 1 || !first) return `Reminder: ${actions.length} actions are asked of you`;
  return `Reminder: an action asked of you ${first.dueOn < today ? 'is overdue' : `is due on ${first.dueOn}`}`;
}

const when = (dueOn: string, today: string): string =>
  dueOn < today ? `Was due on ${dueOn}: overdue` : dueOn === today ? `Due today, ${dueOn}` : `Due on ${dueOn}`;
