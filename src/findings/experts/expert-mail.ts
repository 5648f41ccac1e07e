import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { GroupPeopleRepository, type Recipient } from '../../focus-groups/group-people.repository.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { ExpertRepository, type Told } from './expert.repository.js';

const ENDED = 'expert.ended';
const ENDED_WITH_GROUP = 'expert.endedWithGroupMail';

/** Tells experts what they are invited to read, until when, and that it ended. No title of a finding leaves the house. */
@Injectable()
export class ExpertMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly people: GroupPeopleRepository,
    private readonly preferences: MailPreferences,
    private readonly experts: ExpertRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    this.outbox.handle('expert.invited', (payload) => this.tell(payload));
    this.outbox.handle('expert.renewed', (payload) => this.tell(payload));
    this.outbox.handle(ENDED, (payload) => this.tellEnd(payload));
    this.outbox.handle(ENDED_WITH_GROUP, (payload) => this.tellEnd(payload));
    for (const act of ['focus-group.concluded', 'focus-group.discontinued'])
      this.outbox.handle(act, (payload) => this.plan(payload));
  }

  /** One job for each expert of a group that ended. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const expert of await this.experts.endedWith(subject))
        await this.outbox.add(
          ENDED_WITH_GROUP,
          { subject: expert, event: subject },
          { key: `${ENDED_WITH_GROUP} ${expert}` },
        );
    });
  }

  /** What ended before its mail went is not told. */
  private async tell({ event = '', subject = '' }: JobPayload): Promise<void> {
    const { told, reader } = await this.lookUp(subject);
    if (!told?.running || !reader) return;
    const { publicUrl } = this.config;
    const link = told.findingId
      ? `${publicUrl}/findings/fnd_${told.findingId}`
      : `${publicUrl}/focus-groups/${told.slug}`;
    await this.send(reader, `expert.invited ${event} ${subject}`, `You are invited as an expert: ${what(told)}`, [
      `You are invited to read, as an expert, ${whole(told)}, until the end of the day before ${told.until}. The reason given:`,
      told.reason,
      `Read it in Plenary: ${link}`,
    ]);
  }

  private async tellEnd({ event = '', subject = '' }: JobPayload): Promise<void> {
    const { told, reader } = await this.lookUp(subject);
    if (!told || told.running || !reader) return;
    await this.send(reader, `${ENDED} ${event} ${subject}`, `Your invitation as an expert has ended: ${what(told)}`, [
      `You no longer read, as an expert, ${whole(told)}. Thank you for your advice.`,
      told.endedReason === '' ? 'The group has ended.' : `The reason given:\n\n${told.endedReason}`,
    ]);
  }

  private lookUp(expert: string): Promise<{ told?: Told; reader?: Recipient }> {
    return this.outbox.lookUp(async () => {
      const told = await this.experts.told(expert);
      const [reader] = told ? await this.people.member(told.memberId) : [];
      const wanted = reader && (await this.preferences.wants(reader.memberId, MailKind.PARTICIPATION));
      return { ...(told ? { told } : {}), ...(reader && wanted ? { reader } : {}) };
    });
  }

  private async send({ name, address }: Recipient, key: string, subject: string, text: string[]): Promise<void> {
    await this.outbox.send({
      to: { name, address },
      subject,
      text: [`Dear ${name},`, ...text, this.preferences.howToDecline(MailKind.PARTICIPATION), ''].join('\n\n'),
      key,
    });
  }
}

const what = ({ symbol, group }: Told): string => symbol ?? group;
const whole = ({ symbol, group }: Told): string =>
  symbol ? `the finding ${symbol} of the focus group "${group}"` : `what the focus group "${group}" reads`;
