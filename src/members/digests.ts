import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { line, printable } from '../kernel/text/printable.js';
import { DigestRepository, type Digest } from './digest.repository.js';
import { MailPreferenceRepository } from './mail-preference.repository.js';
import { MailRhythm } from './mail-rhythm.js';

const SEND = 'digest.send';

/** One thing in a digest. */
export interface Told {
  readonly what: string;
  readonly link: string;
}
/** What somebody may be told of a thing now; null when they may not, or want not to. Runs inside the job's transaction. */
type Tells = (subjectId: string, memberId: string) => Promise<Told | null>;

const OFTEN: Readonly<Record<MailRhythm, string>> = {
  [MailRhythm.DAILY]: 'once a day, when there is something',
  [MailRhythm.WEEKLY]: 'once a week, when there is something',
  [MailRhythm.AT_ONCE]: 'one by one from now on, as you chose meanwhile',
};

/** Keeps what is not urgent for those who want it together, and mails it when their hour comes. */
@Injectable()
export class Digests {
  private readonly tells = new Map<string, Tells>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
    private readonly preferences: MailPreferenceRepository,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handleAt('*/5 * * * *', 'digest.plan', () => this.plan());
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /** Each module says what is told of its things. */
  offer(kind: string, tells: Tells): void {
    if (this.tells.has(kind)) throw new Error(`Two modules tell of ${kind} in digests.`);
    this.tells.set(kind, tells);
  }

  /** Whether somebody is told of a thing in a digest, and not by a mail of its own; from then on it waits for them. */
  async keeps(memberId: string, kind: string, subjectId: string): Promise<boolean> {
    const entry = { kind, subjectId };
    if (await this.digests.isKept(memberId, entry)) return true;
    const rhythm = await this.preferences.rhythm(memberId);
    if (!rhythm || rhythm === MailRhythm.AT_ONCE) return false;
    await this.digests.keep(memberId, entry, this.clock.now());
    return true;
  }

  private async plan(): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const digest of await this.digests.plan(this.clock.now())) await this.outbox.add(SEND, { digest });
    });
  }

  private async send({ digest: id = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(id));
    if (!due) return;
    const { digest, told } = due;
    const { name, address, rhythm } = printable(digest);
    const things = told.length === 1 ? '1 thing' : `${told.length} things`;
    await this.outbox.send(
      {
        to: { name, address },
        subject: `What happened in your bodies: ${things}`,
        text: [
          `Dear ${name},`,
          'Since your last digest:',
          ...told.map(({ what, link }) => `- ${line(what)}\n  ${link}`),
          `You get this ${OFTEN[rhythm]}. You choose what you are mailed, and when, on the page of your account: ${this.config.publicUrl}/account`,
          '',
        ].join('\n\n'),
        key: `digest ${id}`,
      },
      () => this.digests.markSent(id),
    );
  }

  /** What is left to tell; null when there is nothing, or it was told. */
  private async due(id: string): Promise<{ digest: Digest; told: Told[] } | null> {
    const digest = await this.digests.find(id);
    if (!digest || digest.sentAt) return null;
    const told: Told[] = [];
    for (const { kind, subjectId } of await this.digests.entries(id)) {
      const one = await this.tells.get(kind)?.(subjectId, digest.memberId);
      if (one) told.push(one);
    }
    return told.length > 0 ? { digest, told } : null;
  }
}
