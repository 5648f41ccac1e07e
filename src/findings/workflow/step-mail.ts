import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { type News, type OnTheWay, StepMailRepository, type Told } from './step-mail.repository.js';

const SEND = 'finding.stepMail';

/** Which news each event can be; whoever it concerns then is told. */
const EVENTS: Readonly<Record<string, readonly News[]>> = {
  'finding.reviewRequested': ['REVIEW'],
  'finding.revised': ['REVIEW'],
  'finding.reviewed': ['SETTLE'],
  'finding.reviewRecorded': ['RECORDED', 'SETTLE'],
  'finding.revisionRequested': ['REVISE'],
  'finding.agreed': ['TRANSMIT'],
  'finding.transmitted': ['DECIDE'],
  'finding.noted': ['CONCLUDED'],
  'finding.approved': ['CONCLUDED'],
  'finding.releaseProposed': ['RELEASE'],
  'finding.releaseAgreedTo': ['RELEASE'],
  'finding.labelProposed': ['RELABEL'],
  'finding.released': ['SETTLED'],
  'finding.releaseDeclined': ['SETTLED'],
  'finding.labelRelaxed': ['SETTLED'],
  'finding.labelDeclined': ['SETTLED'],
};

const SUBJECTS: Readonly<Record<News, string>> = {
  REVIEW: 'your review is asked for',
  REVISE: 'a revision is asked for',
  SETTLE: 'the reviews are in',
  TRANSMIT: 'agreed by the group',
  DECIDE: 'before the committee',
  RECORDED: 'your review was recorded',
  CONCLUDED: 'the committee has taken it up',
  RELEASE: 'a release is proposed',
  RELABEL: 'a laxer label is proposed',
  SETTLED: 'your proposal was settled',
};

const SAYS: Readonly<Record<News, (what: string) => string>> = {
  REVIEW: (what) => `You are asked to review ${what}.`,
  REVISE: (what) => `You are asked to revise ${what}. The reason is in Plenary.`,
  SETTLE: (what) => `The reviews of ${what} are in: the group can agree to it, or ask for a revision.`,
  TRANSMIT: (what) => `The group has agreed to ${what}: it can be transmitted to the committee.`,
  DECIDE: (what) => `The focus group has transmitted ${what}: the committee may note or approve it.`,
  RECORDED: (what) =>
    `The secretary recorded your review of ${what}. Read what was recorded; if it is not what you said, give your review in Plenary: it takes the place of this one.`,
  CONCLUDED: (what) => `The committee has noted or approved ${what}.`,
  RELEASE: (what) =>
    `It is proposed to release ${what} to the public. Read the text, and confirm or decline it within ten working days of the proposal.`,
  RELABEL: (what) =>
    `A laxer label is proposed for ${what}. Read the text, and confirm or decline it within ten working days of the proposal.`,
  SETTLED: (what) => `What you proposed for ${what} was confirmed or declined.`,
};

/**
 * Tells those who have to act next on a finding, and its author and leads what became of it. Mail leaves the house: it
 * carries a title only up to GREEN, and never a text.
 */
@Injectable()
export class StepMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
    private readonly repository: StepMailRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    for (const [event, news] of Object.entries(EVENTS))
      this.outbox.handle(event, (payload) => this.plan(news, payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /** One job for each recipient and news, however many events say it before it goes. Whoever acted knows what they did. */
  private async plan(news: readonly News[], { event = '', subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const actor = await this.repository.actor(event);
      for (const told of await this.repository.concerned(subject, null)) {
        if (!news.includes(told.news) || told.memberId === actor) continue;
        const { memberId: member, news: of } = told;
        await this.outbox.add(
          SEND,
          { finding: subject, member, news: of, event },
          { key: `${SEND} ${subject} ${of} ${member}` },
        );
      }
    });
  }

  /** What is no more to be done when the mail would go is not asked for. */
  private async send({ finding: id = '', member = '', news = '', event = '' }: JobPayload): Promise<void> {
    const found = await this.outbox.lookUp(async () => {
      const finding = await this.repository.finding(id);
      const told = (await this.repository.concerned(id, member)).find((one) => one.news === news);
      const wants = finding && told && (await this.preferences.wants(member, MailKind.FINDINGS));
      return wants ? { finding, told } : null;
    });
    if (found) await this.outbox.send(this.message(id, event, found.finding, found.told));
  }

  private message(
    id: string,
    event: string,
    { symbol, title, label, group }: OnTheWay,
    { memberId, name, address, news }: Told,
  ): Parameters<Outbox['send']>[0] {
    const open = label === 'GREEN' || label === 'CLEAR';
    const marked = label.replace('_', '+');
    const what = open ? `"${title}" (${symbol}, ${marked})` : `a finding labelled ${marked}, ${symbol},`;
    return {
      to: { name, address },
      subject: `${symbol}: ${SUBJECTS[news]}`,
      text: [
        `Dear ${name},`,
        `${SAYS[news](`${what} of the focus group "${group}"`)}`,
        `Read it in Plenary: ${this.config.publicUrl}/findings/fnd_${id}`,
        this.preferences.howToDecline(MailKind.FINDINGS),
        '',
      ].join('\n\n'),
      key: `${SEND} ${event} ${news} ${memberId}`,
    };
  }
}
