import { type ReceivedMail, unreadable } from '../../identity/received-mail.js';
import { asEmailAddress } from '../../identity/email-address.js';
import { isPlainText } from '../../kernel/graphql/plain-text.js';
import { LONGEST_COMMENT } from '../discussion.inputs.js';

/** What the first line of a mail that can be answered says: what stands above it in the answer is the answer. */
export const ANSWER_ABOVE = '--- Answer above this line ---';

/** Headers that name whom a mail is to, those included in which mail servers note it. */
const RECIPIENTS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];
const MOST_RECIPIENTS = 200;

/** Whom a mail is to, in small letters. */
export function recipientsOf({ mail }: ReceivedMail): string[] {
  const found = RECIPIENTS.flatMap((name) => {
    const header: unknown = mail.headers.get(name);
    const all = Array.isArray(header) ? header : [header];
    return all.flatMap((one: unknown) => addressesIn(one));
  });
  return [...new Set(found.map(asEmailAddress))].slice(0, MOST_RECIPIENTS);
}

function addressesIn(header: unknown): string[] {
  if (typeof header === 'string') return [header.replace(/^.*<|>.*$/g, '')];
  const value = (header as { value?: readonly { address?: string }[] } | undefined)?.value ?? [];
  return value.flatMap(({ address }) => address ?? []);
}

/** What programs send by themselves is nobody's word, and is not answered either (RFC 3834). */
export function isAutomatic({ mail }: ReceivedMail): boolean {
  const said = (name: string): string => String(mail.headers.get(name) ?? '').toLowerCase();
  const auto = said('auto-submitted');
  return (
    (auto !== '' && !auto.startsWith('no')) ||
    /bulk|junk|auto_reply|list/.test(said('precedence')) ||
    said('x-autoreply') !== ''
  );
}

/** What somebody wrote in a mail, without what they answered and their signature. */
export function wordsOf({ mail }: ReceivedMail): string {
  const text = mail.text?.replace(/\r\n?/g, '\n') ?? '';
  if (text.trim() === '') throw unreadable('there is no plain text in it.');
  const words = withoutQuoted(text);
  if (words === '') throw unreadable('nothing stands above what it answers.');
  if (words.length > LONGEST_COMMENT) throw unreadable('what it says is longer than 10,000 characters.');
  if (!isPlainText(words)) throw unreadable('it holds characters that no text has.');
  return words;
}

const QUOTED = /^\s*>/;
const LONGEST_ATTRIBUTION = 3;
const SIGNATURE = /^-- ?$/;
/** How some programs part the answer from what it answers. */
const PARTED = /^(?:-{2,} ?(?:Original Message|Message d'origine|Forwarded message) ?-{2,}|_{20,})$/i;

/** Whether the line that says who wrote began on the line before it. */
const continues = (one: string): boolean =>
  (one.includes('>') && !one.includes('<')) || (one.trim().split(/\s+/).length <= 3 && !/\d/.test(one));

/** The lines above the mark, or else above what is quoted at the end, and the line that says who wrote that. */
export function withoutQuoted(text: string): string {
  const all = text.split('\n');
  const cut = all.findIndex((one) => one.includes(ANSWER_ABOVE) || SIGNATURE.test(one) || PARTED.test(one.trim()));
  const left = all.slice(0, cut < 0 ? all.length : cut);
  const before = left.length;
  while (left.length > 0 && (QUOTED.test(left.at(-1) ?? '') || left.at(-1)?.trim() === '')) left.pop();
  const parted =
    (cut >= 0 && !SIGNATURE.test(all[cut] ?? '')) || all.slice(left.length, before).some((one) => QUOTED.test(one));
  // "On …, somebody wrote:" ends with a colon in every language; programs break it before or within the address.
  if (parted && left.at(-1)?.trimEnd().endsWith(':')) {
    for (let taken = 0; taken < LONGEST_ATTRIBUTION; taken += 1) if (!continues(left.pop() ?? '')) break;
  }
  return left.join('\n').trim();
}
