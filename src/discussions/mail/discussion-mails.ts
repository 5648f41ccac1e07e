import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { line, lines, printable } from '../../kernel/text/printable.js';
import { Digests } from '../../members/digests.js';
import { ANSWER_ABOVE } from './comment-in-mail.js';
import { DiscussionAddresses } from './discussion-addresses.js';
import { DiscussionListeners, type Due } from './discussion-listeners.js';
import type { Told } from './discussion-mail.repository.js';

/** The job that sends one mail to one person. */
const SEND = 'discussion.commentedMail';
const DIGEST = 'discussion';

/**
 * Tells of comments, each person by the level that they chose for the group. Whom it needs is told at once, others by
 * their rhythm. Mail leaves the house: it carries titles and words only up to GREEN.
 */
@Injectable()
export class DiscussionMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly listeners: DiscussionListeners,
    private readonly addresses: DiscussionAddresses,
    private readonly digests: Digests,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.outbox.handle('discussion.commented', (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
    this.digests.offer(DIGEST, async (comment, member) => {
      const due = await this.listeners.due(comment, member);
      return due && { what: says(due), link: this.link(due.told) };
    });
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const { memberId: member } of await this.listeners.of(subject))
        await this.outbox.add(SEND, { comment: subject, member }, { key: `${SEND} ${subject} ${member}` });
    });
  }

  private async send({ comment = '', member = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(async () => {
      const found = await this.listeners.due(comment, member);
      const waits = found && !found.who.needed && (await this.digests.keeps(member, DIGEST, comment));
      return waits ? null : found;
    });
    if (!due) return;
    const { told, who } = due;
    const answers = await this.addresses.of('reply', comment, member);
    const words = isOpen(told) ? [...(told.quote ? [quoted(told.quote)] : []), lines(told.text)] : [];
    await this.outbox.send({
      to: { name: who.name, address: who.address },
      ...(answers ? { replyTo: { name: line(told.group), address: answers } } : {}),
      subject: line(`${told.isAnswer ? 'Re: ' : ''}${about(told)}`),
      text: [
        ...(answers ? [ANSWER_ABOVE] : []),
        `Dear ${line(who.name)},`,
        says(due),
        ...words,
        `Read it in Plenary: ${this.link(told)}`,
        ...(answers
          ? ['Answer this mail to answer in the thread: what you write above the first line is recorded.']
          : []),
        this.listeners.howToDecline(),
        '',
      ].join('\n\n'),
      key: `${SEND} ${comment} ${member}`,
    });
  }

  private link({ id, findingId, groupSlug }: Told): string {
    const page = findingId ? `findings/fnd_${findingId}` : `focus-groups/${groupSlug}`;
    return `${this.config.publicUrl}/${page}#com_${id}`;
  }
}

const isOpen = ({ label }: Told): boolean => label === 'GREEN' || label === 'CLEAR';

/** What a comment is about: by its title only up to GREEN. */
function about(told: Told): string {
  const { symbol, title, area, group } = printable(told, ['text', 'quote']);
  if (symbol) return isOpen(told) ? `${symbol}: ${title}` : symbol;
  return area && isOpen(told) ? `${group}: ${area}` : group;
}

function says({ told, who }: Due): string {
  const { speaker, party, label, isAnswer } = told;
  const by = line(speaker && party ? `${speaker} (${party})` : (speaker ?? party ?? 'Somebody'));
  const did = isAnswer ? 'answered in a thread on' : 'commented on';
  const why = who.needed ? ' It concerns you.' : '';
  return `${by} ${did} ${about(told)} (${label.replace('_', '+')}).${why}`;
}

const quoted = (words: string): string =>
  lines(words)
    .split('\n')
    .map((one) => `> ${one}`)
    .join('\n');
