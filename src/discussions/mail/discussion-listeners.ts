import { Injectable } from '@nestjs/common';
import { DatabaseAuthentication } from '../../identity/database-authentication.js';
import { Reader } from '../../kernel/reading/reader.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { DiscussionMailRepository, type Listener, type Told } from './discussion-mail.repository.js';

/** A comment, and somebody who is to be told of it. */
export interface Due {
  readonly told: Told;
  readonly who: Listener;
}

/** Who is to be told of a comment; asked inside the job's transaction. */
@Injectable()
export class DiscussionListeners {
  constructor(
    private readonly authentication: DatabaseAuthentication,
    private readonly reader: Reader,
    private readonly mails: DiscussionMailRepository,
    private readonly preferences: MailPreferences,
  ) {}

  of(commentId: string): Promise<Listener[]> {
    return this.mails.listeners(commentId, null);
  }

  /** What somebody is told of a comment now; null when they do not see it any more, or do not want to be told. */
  async due(commentId: string, memberId: string): Promise<Due | null> {
    const told = await this.mails.told(commentId);
    const [who] = told ? await this.mails.listeners(commentId, memberId) : [];
    if (!told || !who || !(await this.preferences.wants(memberId, MailKind.DISCUSSIONS))) return null;
    const viewer = await this.authentication.byLink(memberId);
    return viewer && (await this.reader.sees('Comment', commentId, viewer)) ? { told, who } : null;
  }

  howToDecline(): string {
    return `${this.preferences.howToDecline(MailKind.DISCUSSIONS)} Of which comments in this group, you choose on its page.`;
  }
}
