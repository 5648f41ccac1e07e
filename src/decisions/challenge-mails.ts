import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { type ChallengeForMail, ChallengeMailRepository, type Told } from './challenge-mail.repository.js';

const CHALLENGED = 'decision.challengedMail';
const SETTLED = 'decision.challengeSettledMail';

/** Tells those who settle it that a decision is challenged, and the seat that challenged it what became of that. */
@Injectable()
export class ChallengeMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
    private readonly challenges: ChallengeMailRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    this.outbox.handle('decision.challenged', (payload) =>
      this.plan(CHALLENGED, payload, (id) => this.challenges.keepers(id)),
    );
    this.outbox.handle('decision.challengeSettled', (payload) =>
      this.plan(SETTLED, payload, (id) => this.challenges.challengers(id)),
    );
    this.outbox.handle(CHALLENGED, (payload) => this.tellKeeper(payload));
    this.outbox.handle(SETTLED, (payload) => this.tellChallenger(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan(
    task: string,
    { event = '', subject = '' }: JobPayload,
    to: (challenge: string) => Promise<Told[]>,
  ): Promise<void> {
    await this.outbox.lookUp(async () => {
      const challenge = await this.challenges.latest(subject);
      if (!challenge) return;
      for (const { memberId: member } of await to(challenge))
        await this.outbox.add(task, { challenge, event, member }, { key: `${task} ${event} ${member}` });
    });
  }

  private async tellKeeper({ challenge = '', event = '', member = '' }: JobPayload): Promise<void> {
    const { found, told } = await this.lookUp(challenge, () => this.challenges.keepers(challenge, member));
    if (!found || found.settled || !told) return;
    await this.send(told, `${CHALLENGED} ${event} ${member}`, `A decision is challenged: ${found.body}`, [
      `Seat ${found.seat} challenges a decision of "${found.body}" for want of quorum. The decision stands until its chairs settle that.`,
      `The reason, and the decision: ${this.addressOf(found)}`,
    ]);
  }

  private async tellChallenger({ challenge = '', event = '', member = '' }: JobPayload): Promise<void> {
    const { found, told } = await this.lookUp(challenge, () => this.challenges.challengers(challenge, member));
    if (!found?.settled || !told) return;
    await this.send(told, `${SETTLED} ${event} ${member}`, `Your challenge is settled: ${found.body}`, [
      `The chairs of "${found.body}" settled the challenge of seat ${found.seat}: it is ${found.upheld ? 'upheld, and the decision does not stand any more' : 'not upheld, and the decision stands'}.`,
      `Why: ${this.addressOf(found)}`,
    ]);
  }

  private lookUp(
    challenge: string,
    to: () => Promise<Told[]>,
  ): Promise<{ readonly found: ChallengeForMail | undefined; readonly told: Told | undefined }> {
    return this.outbox.lookUp(async () => {
      const [told] = await to();
      const wanted = told && (await this.preferences.wants(told.memberId, MailKind.PROCEDURES));
      return { found: await this.challenges.challenge(challenge), told: wanted ? told : undefined };
    });
  }

  private addressOf({ meetingId, procedureId }: ChallengeForMail): string {
    const { publicUrl } = this.config;
    return meetingId ? `${publicUrl}/meetings/mtg_${meetingId}` : `${publicUrl}/procedures/prc_${procedureId}`;
  }

  private async send({ name, address }: Told, key: string, subject: string, text: string[]): Promise<void> {
    await this.outbox.send({
      to: { name, address },
      subject,
      text: [`Dear ${name},`, ...text, this.preferences.howToDecline(MailKind.PROCEDURES), ''].join('\n\n'),
      key,
    });
  }
}
