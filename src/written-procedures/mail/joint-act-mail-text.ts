import { theTerms } from '../../bodies/provisions-in-force.js';
import { handlingLine, paragraphs } from '../../meetings/invitation-text.js';
import { inWords } from '../../meetings/local-time.js';
import type { RequestForMail } from './joint-act-mail.repository.js';
import type { JointNews, ProcedureForMail, Recipient } from './procedure-for-mail.js';

export interface JointWritten {
  readonly procedure: ProcedureForMail;
  readonly request: RequestForMail;
  readonly recipient: Recipient;
  readonly publicUrl: string;
}

/** What is asked for, as it goes on after `to`. */
const ACTS: Readonly<Record<string, string>> = {
  ...{ OPEN: 'open this procedure', EXTEND: 'extend this procedure', WITHDRAW: 'withdraw this procedure' },
  ...{ SUSPEND: 'suspend this procedure', RESUME: 'resume this procedure', CLOSE: 'close this vote' },
};
const does = ({ act }: RequestForMail): string => ACTS[act] ?? '';

export function jointSubject(news: JointNews, { procedure, request }: JointWritten): string {
  const begins = news === 'ASKED' ? 'Waits for you to confirm' : 'Declined';
  return `${begins}, to ${does(request)}: ${procedure.title}`;
}

/** The mail for one co-chair. Mail leaves the house: the text stands on the page. */
export function jointText(news: JointNews, written: JointWritten): string {
  const { procedure, recipient, publicUrl } = written;
  return paragraphs([
    [`Dear ${recipient.name},`],
    ...(news === 'ASKED' ? asks(written) : declines(written)),
    [handlingLine('AMBER')],
    [
      `${news === 'ASKED' ? 'Read it, and confirm or decline it' : 'It stands here'}: ${publicUrl}/procedures/prc_${procedure.id}`,
    ],
  ]);
}

function asks({ procedure, request, recipient: { timeZone } }: JointWritten): string[][] {
  const { cites, needed, askedBy, reason, expiresAt } = request;
  const terms = cites === '' ? 'The terms of reference' : theTerms(cites);
  return [
    [`${askedBy || 'Somebody'} asks to ${does(request)} of ${procedure.body}: ${procedure.title}.`],
    [`${terms} ask for ${needed === 2 ? 'both' : needed} co-chairs: it is done when you confirm it.`],
    expiresAt ? [`It would expire: ${inWords(expiresAt, timeZone)}`] : [],
    [reason && `Why: ${reason}`],
    [meanwhile(procedure, timeZone)],
  ];
}

function meanwhile({ state, expiresAt }: ProcedureForMail, timeZone: string): string {
  if (state === 'OPEN')
    return `Its clock goes on meanwhile: as it stands it expires on ${inWords(expiresAt, timeZone)}.`;
  return state === 'SUSPENDED' ? 'Its clock stands still meanwhile.' : 'The seats are not told before.';
}

const declines = ({ procedure, request }: JointWritten): string[][] => [
  [
    `${request.declinedBy || 'Somebody'} declines to ${does(request)} of ${procedure.body}: ${procedure.title}. Nothing waits for the co-chairs any more.`,
  ],
  [`Why: ${request.declinedReason}`],
];
