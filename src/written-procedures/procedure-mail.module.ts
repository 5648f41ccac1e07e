import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MembersModule } from '../members/members.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RecordedNotices } from '../meetings/recorded-notices.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { AmendingMailRepository } from './mail/amending-mail.repository.js';
import { AmendingMails } from './mail/amending-mails.js';
import { JointActMailRepository } from './mail/joint-act-mail.repository.js';
import { JointActMails } from './mail/joint-act-mails.js';
import { MailSight } from './mail/mail-sight.js';
import { ProcedureMailRepository } from './mail/procedure-mail.repository.js';
import { ProcedureMails } from './mail/procedure-mails.js';
import { ProcedureReminderRepository } from './mail/procedure-reminder.repository.js';
import { ProcedureReminders } from './mail/procedure-reminders.js';
import { TermsMailRepository } from './mail/terms-mail.repository.js';
import { TermsMails } from './mail/terms-mails.js';
import { NotificationController } from './notification/notification.controller.js';
import { NotificationReading } from './notification/notification-reading.js';
import { NotificationRepository } from './notification/notification.repository.js';
import { Notifications } from './notification/notifications.js';
import { SigningKey } from './notification/signing-key.js';
import { AnswerByLink } from './page/answer-by-link.js';
import { AnswerLinks } from './page/answer-links.js';
import { AnswerNotificationController } from './page/answer-notification.controller.js';
import { AnswerPageController } from './page/answer-page.controller.js';
import { AnswerPageRepository } from './page/answer-page.repository.js';
import { recordedAnswers, recordedInterests } from './recorded-answers.js';
import { WrittenProceduresModule } from './written-procedures.module.js';

/** What goes out of procedures: mail, the page of its links, and notifications of adoption. */
@Module({
  imports: [DocumentsModule, MembersModule, MeetingsModule, ProceduresModule, WrittenProceduresModule],
  controllers: [AnswerPageController, AnswerNotificationController, NotificationController],
  providers: [
    ...[
      ProcedureMails,
      MailSight,
      ProcedureMailRepository,
      ProcedureReminders,
      ProcedureReminderRepository,
      TermsMails,
    ],
    ...[TermsMailRepository, AmendingMails, AmendingMailRepository, JointActMails, JointActMailRepository],
    ...[AnswerLinks, AnswerByLink, AnswerPageRepository],
    ...[Notifications, NotificationReading, NotificationRepository, SigningKey],
  ],
})
export class ProcedureMailModule {
  constructor(
    mails: ProcedureMails,
    reminders: ProcedureReminders,
    terms: TermsMails,
    amending: AmendingMails,
    joint: JointActMails,
    recorded: RecordedNotices,
  ) {
    mails.listen();
    joint.listen();
    recorded.listen({ ...recordedAnswers, follow: (answer) => mails.objected(answer) });
    recorded.listen(recordedInterests);
    reminders.listen();
    terms.listen();
    amending.listen();
  }
}
