import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { MailSight } from './mail-sight.js';
import { AnswerLinks } from '../page/answer-links.js';
import { type ProcedureNews, type ProcedureNotice, stillTrue } from './procedure-for-mail.js';
import { ProcedureMailRepository } from './procedure-mail.repository.js';
import { subject, text, type Written } from './procedure-mail-text.js';

/** The job that sends one mail to one person. */
export const SEND = 'procedure.notice';

/** Tells the seats of a body of texts that are put to them, and what becomes of these. */
@Injectable()
export class ProcedureMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sight: MailSight,
    private readonly outbox: Outbox,
    private readonly mails: ProcedureMailRepository,
    private readonly links: AnswerLinks,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    const on = (event: string, news: ProcedureNews): void =>
      this.outbox.handle(event, ({ subject: procedure = '', event: cause = '' }) =>
        this.outbox.lookUp(() => this.plan(news, procedure, cause)),
      );
    on('procedure.opened', 'OPENED');
    on('procedure.extended', 'EXTENDED');
    on('procedure.suspended', 'SUSPENDED');
    on('procedure.resumed', 'RESUMED');
    on('procedure.broken', 'BROKEN');
    on('procedure.adopted', 'ADOPTED');
    on('procedure.setAside', 'SET_ASIDE');
    this.outbox.handle('procedure.ended', (payload) => this.planEnd(payload));
    this.outbox.handle('procedure.answered', ({ subject: answer = '' }) => this.objected(answer));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /** An objection that comes late, or beside another one, is told all; one that ends the procedure by that. */
  async objected(answer: string): Promise<void> {
    await this.outbox.lookUp(async () => {
      const procedure = await this.mails.objectedTo(answer);
      if (procedure) await this.plan('OBJECTION', procedure, answer);
    });
  }

  private async planEnd({ subject: id = '', event: cause = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const procedure = await this.mails.procedure(id);
      if (procedure?.state === 'NOT_ADOPTED') await this.plan('NOT_ADOPTED', id, cause);
      if (procedure?.state !== 'WITHDRAWN' || !(await this.mails.wasTold(id, 'OPENED'))) return;
      await this.plan('WITHDRAWN', id, cause);
    });
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan(news: ProcedureNews, procedureId: string, cause: string): Promise<void> {
    const procedure = await this.mails.procedure(procedureId);
    if (!procedure || !stillTrue(news, procedure)) return;
    const recipients = await this.mails.recipients(procedureId);
    const members = recipients.map(({ memberId }) => memberId);
    for (const notice of await this.mails.plan({ news, procedureId, cause }, members)) {
      await this.outbox.add(SEND, { notice });
    }
  }

  private async send({ notice: id = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(async () => {
      const notice = await this.mails.notice(id);
      const written = notice && !notice.sentAt && (await this.due(notice));
      return written ? { notice, written } : null;
    });
    if (!due) return;
    const { written, notice } = due;
    const { recipient } = written;
    await this.outbox.send(
      {
        to: { name: recipient.name, address: recipient.address },
        subject: subject(notice.news, written),
        text: `${text(notice.news, written)}\n${this.preferences.howToDecline(MailKind.PROCEDURES)}\n`,
        key: `${SEND} ${id}`,
      },
      () => this.mails.markSent(id),
    );
  }

  /** What is to be sent now: nothing, when it is not true any more, or when the right is gone. */
  private async due({ id, news, procedureId, memberId, cause }: ProcedureNotice): Promise<Written | null> {
    const procedure = await this.mails.procedure(procedureId);
    const [recipient] = await this.mails.recipients(procedureId, memberId);
    if (!procedure || !recipient || !stillTrue(news, procedure)) return null;
    // Each seat has to know what is put to it; reminders are for who wants them.
    const has = news !== 'REMINDER' && recipient.speaks;
    if (!has && !(await this.preferences.wants(memberId, MailKind.PROCEDURES))) return null;
    if (!(await this.sight.sees(memberId, 'Procedure', procedureId))) return null;
    const objections = await this.mails.objections(procedureId);
    return {
      procedure: printable(procedure, ['textMarkdown', 'explanation']),
      objections: objections.map((one) => printable(one)),
      objection: objections.find((one) => one.id === cause) ?? null,
      recipient: printable(recipient),
      publicUrl: this.config.publicUrl,
      link: await this.links.make(id),
    };
  }
}
