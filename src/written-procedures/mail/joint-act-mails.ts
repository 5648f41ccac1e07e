import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { JointActMailRepository } from './joint-act-mail.repository.js';
import { jointSubject, jointText, type JointWritten } from './joint-act-mail-text.js';
import { MailSight } from './mail-sight.js';
import type { JointNews, ProcedureNotice, Recipient } from './procedure-for-mail.js';
import { ProcedureMailRepository } from './procedure-mail.repository.js';

/** The job that sends one mail to one co-chair. */
const SEND = 'procedure.jointNotice';

/** What one co-chair asks for, by the entries of the trail that say so. */
const ASKING = [
  ...['procedure.proposed', 'procedure.extensionProposed', 'procedure.withdrawalProposed'],
  ...['procedure.suspensionProposed', 'procedure.resumptionProposed', 'procedure.closingProposed'],
];

/** Tells co-chairs what waits for them, where the terms of reference ask for both; it cannot be declined, for it is theirs to do. */
@Injectable()
export class JointActMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sight: MailSight,
    private readonly outbox: Outbox,
    private readonly notices: ProcedureMailRepository,
    private readonly mails: JointActMailRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    for (const event of ASKING) this.outbox.handle(event, ({ subject = '' }) => this.plan('ASKED', subject));
    this.outbox.handle('procedure.declined', ({ subject = '' }) => this.plan('DECLINED', subject));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan(news: JointNews, procedureId: string): Promise<void> {
    await this.outbox.lookUp(async () => {
      const request = await this.mails.last(procedureId);
      if (!request) return;
      const members = (await this.recipients(news, request.id)).map(({ memberId }) => memberId);
      for (const notice of await this.notices.plan({ news, procedureId, cause: request.id }, members)) {
        await this.outbox.add(SEND, { notice });
      }
    });
  }

  private recipients(news: JointNews, requestId: string): Promise<Recipient[]> {
    return news === 'ASKED' ? this.mails.awaited(requestId) : this.mails.others(requestId);
  }

  private async send({ notice: id = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(async () => {
      const notice = await this.notices.notice<JointNews>(id);
      const written = notice && !notice.sentAt && (await this.due(notice));
      return written ? { news: notice.news, written } : null;
    });
    if (!due) return;
    const { news, written } = due;
    const { name, address } = written.recipient;
    await this.outbox.send(
      {
        to: { name, address },
        subject: jointSubject(news, written),
        text: jointText(news, written),
        key: `${SEND} ${id}`,
      },
      () => this.notices.markSent(id),
    );
  }

  /** What is to be sent now: nothing, when it waits no longer, or not for them, or when the right is gone. */
  private async due({ news, procedureId, memberId, cause }: ProcedureNotice<JointNews>): Promise<JointWritten | null> {
    const procedure = await this.notices.procedure(procedureId);
    const request = await this.mails.request(cause);
    if (!procedure || !request || (news === 'ASKED' && !request.waits)) return null;
    const recipient = (await this.recipients(news, request.id)).find((one) => one.memberId === memberId);
    if (!recipient || !(await this.sight.sees(memberId, 'Procedure', procedureId))) return null;
    return {
      procedure: printable(procedure, ['textMarkdown', 'explanation']),
      request: printable(request),
      recipient: printable(recipient),
      publicUrl: this.config.publicUrl,
    };
  }
}
