import { type ParsedMail, simpleParser } from 'mailparser';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { Refused } from '../kernel/refused.js';
import { asEmailAddress } from './email-address.js';

/** A mail as it came in. Nothing in it is believed yet. */
export interface ReceivedMail {
  readonly messageId: string;
  /** The one address in From. */
  readonly from: string;
  readonly mail: ParsedMail;
}

export const LARGEST_MAIL = 1024 * 1024;
const LONGEST_MESSAGE_ID = 500;

export const unreadable = (why: string): Refused =>
  new Refused('reply.mail-unreadable', `This mail is no answer: ${why}`);

/** Reads a mail, whoever wrote it and whatever else it holds. */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  if (raw.length > LARGEST_MAIL) throw unreadable('it is larger than 1 MB.');
  const mail = await simpleParser(raw, {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
  }).catch(() => {
    throw unreadable('it cannot be read.');
  });
  const senders = mail.from?.value ?? [];
  const [sender] = senders;
  if (senders.length !== 1 || !sender?.address || sender.group) throw unreadable('it is not from one address.');
  const messageId = mail.messageId?.trim() ?? '';
  if (messageId === '' || messageId.length > LONGEST_MESSAGE_ID)
    throw unreadable('it has no Message-ID, so that it could not be told from a second copy of it.');
  const from = asEmailAddress(sender.address);
  if (![messageId, from].every(isPlainText)) throw unreadable('it holds characters that no text has.');
  return { messageId, from, mail };
}
