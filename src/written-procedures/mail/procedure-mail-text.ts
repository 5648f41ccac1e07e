import { handlingLine, paragraphs } from '../../meetings/invitation-text.js';
import { dateAndTime, inWords, zoned } from '../../meetings/local-time.js';
import { wordsOf } from '../../kernel/pages/words.js';
import { resultWords } from '../../procedures/result-words.js';
import type { ObjectionForMail, ProcedureForMail, ProcedureNews, Recipient } from './procedure-for-mail.js';

export interface Written {
  readonly procedure: ProcedureForMail;
  readonly objections: readonly ObjectionForMail[];
  /** The one that the mail is about, where it is about one. */
  readonly objection: ObjectionForMail | null;
  readonly recipient: Recipient;
  readonly publicUrl: string;
  /** The page of the text, theirs alone. */
  readonly link: string;
}

export function subject(news: ProcedureNews, { procedure, objection, recipient: { timeZone } }: Written): string {
  const { kind, title, expiresAt } = procedure;
  const until = `until ${dateAndTime(zoned(expiresAt, timeZone))} (${timeZone})`;
  switch (news) {
    case 'OPENED':
      return `${kind === 'RECORDED_VOTE' ? 'Vote' : 'Silence'} ${until}: ${title}`;
    case 'REMINDER':
      return `Reminder, ${until}: ${title}`;
    case 'EXTENDED':
      return `Extended ${until}: ${title}`;
    case 'RESUMED':
      return `Resumed ${until}: ${title}`;
    case 'OBJECTION':
      return `${objection?.late ? 'A late objection' : 'A further objection'}: ${title}`;
    default:
      return `${ENDS[news]}: ${title}`;
  }
}
const ENDS = {
  ...{ SUSPENDED: 'Suspended', BROKEN: 'Silence is broken', WITHDRAWN: 'Withdrawn', NOT_ADOPTED: 'Not adopted' },
  ...{ ADOPTED: 'Adopted', SET_ASIDE: 'The adoption is set aside' },
} as const;

/**
 * The mail for one recipient. Mail leaves the house: it tells that there is a text, and who objects; text and reasons
 * stand on the page of the link.
 */
export function text(news: ProcedureNews, written: Written): string {
  const { procedure, recipient, publicUrl, link } = written;
  return paragraphs([
    [`Dear ${recipient.name},`],
    ...says[news](written),
    [handlingLine('AMBER')],
    [
      ANSWERABLE.includes(news) ? `Read the text and answer: ${link}` : `Read the text, and what was said: ${link}`,
      'This link is yours alone: whoever has it answers in your name. Do not pass it on.',
    ],
    [`It stands in Plenary, too: ${publicUrl}/procedures/prc_${procedure.id}`],
  ]);
}
const ANSWERABLE: readonly ProcedureNews[] = ['OPENED', 'REMINDER', 'EXTENDED', 'SUSPENDED', 'RESUMED'];

const says: Readonly<Record<ProcedureNews, (written: Written) => string[][]>> = {
  OPENED: ({ procedure, recipient }) => [
    [`${procedure.body} puts a text to its seats: ${procedure.title}.`, by(procedure)],
    expiry(procedure, recipient),
    [means(procedure)],
    [basis(procedure)],
    [effect(procedure)],
  ],
  REMINDER: ({ procedure, recipient }) => [
    [`Nothing was heard from your delegation yet on this text of ${procedure.body}: ${procedure.title}.`],
    expiry(procedure, recipient),
    [means(procedure)],
  ],
  EXTENDED: ({ procedure, recipient }) => [
    [`${procedure.body} gives its seats more time on this text: ${procedure.title}.`],
    expiry(procedure, recipient),
    [procedure.formerExpiresAt ? `Before: ${inWords(procedure.formerExpiresAt, recipient.timeZone)}` : ''],
    [`Why: ${procedure.extensionReason}`],
    ['What your seat has said stands.'],
  ],
  SUSPENDED: ({ procedure }) => [
    [`${procedure.body} has stopped the clock of this procedure: ${procedure.title}.`],
    [`Why: ${procedure.suspensionReason}`],
    ['Answers are taken all the same. You are told when it goes on, and until when.'],
  ],
  RESUMED: ({ procedure, recipient }) => [
    [`The clock of this procedure of ${procedure.body} goes on: ${procedure.title}.`],
    expiry(procedure, recipient),
    ['What your seat has said stands.'],
  ],
  BROKEN: ({ procedure, objections }) => [
    [`Silence is broken on this text of ${procedure.body}, so it is not adopted: ${procedure.title}.`],
    objections.filter(({ counts }) => counts).map((one) => `- ${objected(one)}`),
    ['What would resolve it stands on the page of the link.'],
  ],
  OBJECTION: ({ procedure, objection }) => [
    [
      `${objection ? objected(objection) : 'Somebody objects'}, in a procedure of ${procedure.body}: ${procedure.title}.`,
    ],
    [
      objection?.late
        ? 'It was received after the end, and is recorded as late: it changes nothing.'
        : 'It is recorded beside what was said before, and changes nothing more.',
    ],
    [result(procedure)],
  ],
  WITHDRAWN: ({ procedure }) => [
    [`${procedure.body} has withdrawn this text before the expiry: ${procedure.title}.`],
    [`Why: ${procedure.endedReason}`],
  ],
  NOT_ADOPTED: ({ procedure }) => [
    [`${procedure.body} has voted on this text, and it is not adopted: ${procedure.title}.`],
    [result(procedure)],
  ],
  ADOPTED: ({ procedure, recipient, publicUrl }) => [
    [`${procedure.body} has adopted this text: ${procedure.title}.`],
    [result(procedure)],
    procedure.endedAt ? ['Adopted as of:', ...times(procedure.endedAt, recipient.timeZone)] : [],
    [effect(procedure)],
    [`SHA-256 of the adopted text: ${procedure.textSha256}`],
    [
      `Notification of adoption, signed, as PDF or JSON: ${publicUrl}/procedures/prc_${procedure.id}/notification.pdf`,
      'Reservations and statements can still be attached.',
    ],
  ],
  SET_ASIDE: ({ procedure }) => [
    [`The adoption of this text of ${procedure.body} is set aside: ${procedure.title}.`],
    [`Why: ${procedure.endedReason}`],
    [result(procedure)],
  ],
};

const by = ({ openedBy }: ProcedureForMail): string => (openedBy ?? '') && `Opened by ${openedBy}.`;

function means({ kind, rule }: ProcedureForMail): string {
  if (kind === 'RECORDED_VOTE') {
    return `The last position of your seat before then counts. It decides: ${words(rule)}. Whoever is against says what would resolve it.`;
  }
  return 'If no seat objects before then, the text is adopted at that instant. An objection or a proposed amendment that is received before then, by any means, stops it.';
}

function basis({ basis: rests, clause, termsNumber, meeting }: ProcedureForMail): string {
  const cited = clause ? `Provided for by clause ${clause} of version ${termsNumber} of the terms of reference.` : '';
  if (rests === 'MEETING')
    return `Proposed by the chair at a meeting, where nobody objected: ${meeting}. ${cited}`.trim();
  return rests === 'WAIVER'
    ? 'The terms of reference do not provide for it between meetings; a co-chair waived that.'
    : cited;
}

const effect = ({ effectiveOn }: ProcedureForMail): string =>
  (effectiveOn ?? '') && `It takes effect on ${effectiveOn}.`;

const result = ({ kind, state, tally }: ProcedureForMail): string =>
  resultWords(kind, state, tally, wordsOf('en')) ?? '';

const words = (name: string | null): string => (name ?? '').toLowerCase().replaceAll('_', ' ');

const objected = ({ by: who, answer }: ObjectionForMail): string =>
  `${who} ${answer === 'AMENDMENT' ? 'proposes an amendment' : 'objects'}`;

const expiry = ({ expiresAt }: ProcedureForMail, { timeZone }: Recipient): string[] => [
  'Until:',
  ...times(expiresAt, timeZone),
];

/** On the recipient's clock, and in UTC. */
const times = (at: Date, own: string): string[] => [
  `  ${inWords(at, own)}${own === 'UTC' ? '' : ', your time'}`,
  ...(own === 'UTC' ? [] : [`  ${inWords(at, 'UTC')}`]),
];
