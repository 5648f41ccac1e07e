import type { Recipient } from '../meetings/invitation.js';
import { handlingLine, paragraphs } from '../meetings/invitation-text.js';
import { dateAndTime, inWords, zoned } from '../meetings/local-time.js';
import type { CorrectionForMail, MinutesForMail } from './minutes-mail.repository.js';

export type MinutesNews = 'CIRCULATED' | 'WITHDRAWN' | 'CORRECTION' | 'ADOPTED' | 'CORRIGENDUM';

export interface Written {
  readonly minutes: MinutesForMail;
  readonly correction: CorrectionForMail | null;
  readonly recipient: Recipient;
  readonly publicUrl: string;
}

export function subject(news: MinutesNews, { minutes: { title, deadline }, recipient }: Written): string {
  if (news === 'CIRCULATED' && deadline) {
    const { timeZone } = recipient;
    return `Minutes for correction by ${dateAndTime(zoned(deadline, timeZone))} (${timeZone}): ${title}`;
  }
  const said = { CIRCULATED: 'circulated', WITHDRAWN: 'withdrawn', ADOPTED: 'adopted' } as const;
  if (news === 'CORRECTION') return `A correction of the minutes: ${title}`;
  return news === 'CORRIGENDUM' ? `Corrigendum to the minutes: ${title}` : `Minutes ${said[news]}: ${title}`;
}

/** The mail for one recipient. Mail leaves the house: it tells that there is something, and never its text. */
export function text(news: MinutesNews, written: Written): string {
  const { minutes, recipient, publicUrl } = written;
  return paragraphs([
    [`Dear ${recipient.name},`],
    ...says[news](written),
    [handlingLine(minutes.label)],
    [`Read them in Plenary: ${publicUrl}/meetings/mtg_${minutes.meetingId}`],
  ]);
}

const says: Readonly<Record<MinutesNews, (written: Written) => string[][]>> = {
  CIRCULATED: ({ minutes: { body, title, deadline }, recipient }) => [
    [`${body} has circulated the minutes of this meeting: ${title}.`],
    deadline ? ['Corrections are taken until:', ...times(deadline, recipient.timeZone)] : [],
    [
      'Your delegation corrects its own statements at once. Any other correction goes to all seats, and that passage to the next meeting. At the deadline everything else is adopted tacitly.',
    ],
  ],
  WITHDRAWN: ({ minutes: { body, title, withdrawalReason } }) => [
    [`${body} has withdrawn the minutes of this meeting before the deadline: ${title}.`],
    [withdrawalReason && `Why: ${withdrawalReason}`],
  ],
  CORRECTION: ({ minutes: { title, deadline }, correction, recipient }) => [
    [
      `A correction of passage ${correction?.passage} of the minutes of this meeting is proposed by ${correction?.by}: ${title}.`,
    ],
    ['That passage is left out of the tacit adoption, and goes to the next meeting.'],
    deadline ? ['Corrections are taken until:', ...times(deadline, recipient.timeZone)] : [],
  ],
  ADOPTED: ({ minutes: { body, title, sha256, leftOver } }) => [
    [`${body} has adopted the minutes of this meeting: ${title}.`],
    [
      leftOver === 0
        ? ''
        : `${leftOver === 1 ? 'One passage' : `${leftOver} passages`} with an open correction left over: to be settled by the next meeting.`,
    ],
    [sha256 ? `SHA-256 of the adopted text: ${sha256}` : ''],
  ],
  CORRIGENDUM: ({ minutes: { body, title, corrigenda } }) => [
    [`${body} has issued a corrigendum (${corrigenda}) to the minutes of this meeting: ${title}.`],
  ],
};

/** On the recipient's clock, and in UTC. */
const times = (at: Date, own: string): string[] => [
  `  ${inWords(at, own)}${own === 'UTC' ? '' : ', your time'}`,
  ...(own === 'UTC' ? [] : [`  ${inWords(at, 'UTC')}`]),
];
