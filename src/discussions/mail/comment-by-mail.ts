import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { DatabaseAuthentication } from '../../identity/database-authentication.js';
import { type ReceivedMail, readMail } from '../../identity/received-mail.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { Forbidden, InvalidInput, NotFound, Refused } from '../../kernel/refused.js';
import { line } from '../../kernel/text/printable.js';
import type { CommentInput } from '../discussion.inputs.js';
import { DiscussionService } from '../discussion.service.js';
import { isAutomatic, recipientsOf, wordsOf } from './comment-in-mail.js';
import { type Addressed, DiscussionAddresses } from './discussion-addresses.js';
import { DiscussionMailRepository } from './discussion-mail.repository.js';

/** What became of a mail to a discussion. */
export interface CommentOutcome {
  readonly outcome: 'recorded' | 'automatic';
  readonly from: string;
}

/** One answer to all who may not use the address, whether there is something at it or not. */
const stranger = (): Refused =>
  new Refused('discussion.mail-sender', 'This mail is not from whom its address was made for.');

/** Records a comment that came by mail as that of the member who sent it, by the rules of every comment. */
@Injectable()
export class CommentByMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly authentication: DatabaseAuthentication,
    private readonly addresses: DiscussionAddresses,
    private readonly mails: DiscussionMailRepository,
    private readonly discussions: DiscussionService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * `raw` is the mail as it was received; null when it is to no discussion. A second copy of it changes nothing. Whoever
   * sent it is told by mail why it was refused; nobody else learns anything.
   */
  async record(raw: Buffer): Promise<CommentOutcome | null> {
    const received = await readMail(raw);
    const { from } = received;
    const addressed = recipientsOf(received).flatMap((address) => this.addresses.read(address) ?? [])[0];
    if (!addressed) return null;
    if (isAutomatic(received)) return { outcome: 'automatic', from };
    const member = await this.outbox.lookUp(() => this.mails.memberAt(from));
    if (!member || !(await this.addresses.isOf(addressed, member.id))) throw stranger();
    const viewer = await this.authentication.byLink(member.id);
    if (!viewer) throw stranger();
    try {
      await this.discussions.comment(viewer, this.inputOf(received, addressed));
    } catch (error) {
      await this.answer(received, member.name, error);
      throw error;
    }
    return { outcome: 'recorded', from };
  }

  private inputOf(received: ReceivedMail, { what, id }: Addressed): CommentInput {
    return {
      on: what === 'reply' ? { comment: `com_${id}` } : { focusGroup: `bdy_${id}` },
      textMarkdown: wordsOf(received),
      idempotencyKey: `mail ${createHash('sha256').update(received.messageId).digest('hex')}`,
    };
  }

  private async answer({ from, messageId, mail }: ReceivedMail, name: string, error: unknown): Promise<void> {
    const isRefusal = [Refused, InvalidInput, Forbidden, NotFound].some((kind) => error instanceof kind);
    if (!isRefusal) return;
    await this.outbox.send({
      to: { name: line(name), address: from },
      subject: line(`Not recorded: ${mail.subject ?? ''}`.slice(0, 300)),
      text: [
        `Dear ${line(name)},`,
        'Your mail was not recorded as a comment:',
        line((error as Error).message),
        `You can comment in Plenary: ${this.config.publicUrl}`,
        '',
      ].join('\n\n'),
      key: `refused ${messageId}`,
    });
  }
}
