import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { Digests } from '../../members/digests.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { type AmendingNews, subject, text, told } from './amending-mail-text.js';
import { AmendingMailRepository, type Reached, type Said } from './amending-mail.repository.js';
import { MailSight } from './mail-sight.js';

/** The job that sends one mail to one person. */
const SEND = 'amendment.notice';
/** Comments in digests. */
const DIGEST = 'comment';

interface Due {
  readonly said: Said;
  readonly who: Reached;
}

/**
 * Tells who write a text of amendments to it and of comments on it; the seat that proposed one what became of it, with
 * the reason; and whoever commented what came of that.
 */
@Injectable()
export class AmendingMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sight: MailSight,
    private readonly mails: AmendingMailRepository,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
    private readonly digests: Digests,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    const on = (event: string, news: AmendingNews): void => this.outbox.handle(event, (job) => this.plan(news, job));
    on('amendment.proposed', 'PROPOSED');
    on('amendment.proposedOnBehalf', 'PROPOSED');
    on('amendment.disposedOf', 'DISPOSED_OF');
    on('terms.clauseCommentedOn', 'COMMENTED');
    on('terms.commentResolved', 'RESOLVED');
    this.outbox.handle(SEND, (payload) => this.send(payload));
    this.digests.offer(DIGEST, async (comment, member) => {
      const due = await this.due('COMMENTED', comment, member);
      return due && { what: told(due.said), link: this.link(due.said) };
    });
  }

  private async plan(news: AmendingNews, { event = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const about = await this.mails.named(event, isOfAmendment(news) ? 'amendment' : 'comment');
      if (!about) return;
      for (const { memberId: member } of await this.reached(news, about, null))
        await this.outbox.add(SEND, { news, about, member }, { key: `${SEND} ${event} ${member}` });
    });
  }

  private async send({ news = '', about = '', member = '' }: JobPayload): Promise<void> {
    const what = news as AmendingNews;
    const due = await this.outbox.lookUp(async () => {
      const found = await this.due(what, about, member);
      // What waits for somebody is told at once; what is only said may wait for their digest.
      const keeps = found && what === 'COMMENTED' && (await this.digests.keeps(member, DIGEST, about));
      return keeps ? null : found;
    });
    if (!due) return;
    const { name, address } = printable(due.who);
    const said = printable(due.said, ['reason']);
    await this.outbox.send({
      to: { name, address },
      subject: subject(what, said),
      text: `${text(what, said, name, this.link(said))}\n${this.preferences.howToDecline(MailKind.PROCEDURES)}\n`,
      key: `${SEND} ${what} ${about} ${member}`,
    });
  }

  /** Nothing, when it is not true any more, or when the right is gone. */
  private async due(news: AmendingNews, about: string, member: string): Promise<Due | null> {
    const type = isOfAmendment(news) ? 'Amendment' : 'ClauseComment';
    const said = await (isOfAmendment(news) ? this.mails.amendment(about) : this.mails.comment(about));
    if (!said || !stillTrue(news, said)) return null;
    const [who] = await this.reached(news, about, member);
    if (!who || !(who.speaks || (await this.preferences.wants(member, MailKind.PROCEDURES)))) return null;
    if (news === 'PROPOSED' && !(await this.sight.may(member, 'terms.disposeOfAmendment', said.bodyId))) return null;
    return (await this.sight.sees(member, type, about)) ? { said, who } : null;
  }

  private reached(news: AmendingNews, about: string, member: string | null): Promise<Reached[]> {
    switch (news) {
      case 'PROPOSED':
        return this.mails.keepers(about, member);
      case 'DISPOSED_OF':
        return this.mails.proposers(about, member);
      case 'COMMENTED':
        return this.mails.commentedTo(about, member);
      case 'RESOLVED':
        return this.mails.commentedBy(about, member);
    }
  }

  private link({ versionId }: Said): string {
    return `${this.config.publicUrl}/terms-of-reference/drafts/tor_${versionId}`;
  }
}

const isOfAmendment = (news: AmendingNews): boolean => news === 'PROPOSED' || news === 'DISPOSED_OF';

const DISPOSED = ['ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED'];

function stillTrue(news: AmendingNews, { state }: Said): boolean {
  if (news === 'DISPOSED_OF') return DISPOSED.includes(state);
  return news === 'RESOLVED' ? state === 'RESOLVED' : state === 'OPEN';
}
