import type { Counted } from '../../procedures/result-words.js';

/** What a mail about a procedure tells. */
export type ProcedureNews =
  | 'OPENED'
  | 'REMINDER'
  | 'EXTENDED'
  | 'SUSPENDED'
  | 'RESUMED'
  | 'BROKEN'
  | 'OBJECTION'
  | 'WITHDRAWN'
  | 'NOT_ADOPTED'
  | 'ADOPTED'
  | 'SET_ASIDE';

/** What co-chairs are told of what waits for them. */
export type JointNews = 'ASKED' | 'DECLINED';

/** A procedure with what a mail and the page behind its link say of it. */
export interface ProcedureForMail {
  readonly id: string;
  readonly bodyId: string;
  readonly body: string;
  readonly kind: string;
  /** By the clock of the database. */
  readonly state: string;
  readonly title: string;
  readonly textMarkdown: string;
  readonly textSha256: string;
  readonly explanation: string;
  readonly openedBy: string | null;
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly effectiveOn: string | null;
  readonly endedAt: Date | null;
  readonly endedReason: string;
  readonly basis: string | null;
  readonly rule: string | null;
  readonly clause: string | null;
  readonly termsNumber: string | null;
  readonly meeting: string | null;
  /** Of the last extension, and the last suspension. */
  readonly extensionReason: string;
  readonly formerExpiresAt: Date | null;
  readonly suspensionReason: string;
  readonly tally: Counted;
}

/** An objection, or a proposed amendment. */
export interface ObjectionForMail {
  readonly id: string;
  readonly answer: string;
  readonly text: string;
  /** The seat, with the party that held it when the procedure was opened; in a body without seats the person. */
  readonly by: string;
  readonly number: number | null;
  readonly party: string | null;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly counts: boolean;
}

export interface Recipient {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  /** Whether a seat hears of it through them: as its head of delegation, or as an alternate where it has none. */
  readonly speaks: boolean;
}

/** A mail that is to go out, or went out. */
export interface ProcedureNotice<News = ProcedureNews> {
  readonly id: string;
  readonly procedureId: string;
  readonly memberId: string;
  readonly news: News;
  readonly cause: string;
  readonly sentAt: Date | null;
}

/** A mail tells of the state in which the procedure is when it goes. */
export function stillTrue(news: ProcedureNews, { state }: Pick<ProcedureForMail, 'state'>): boolean {
  switch (news) {
    case 'OPENED':
      return state === 'OPEN' || state === 'SUSPENDED';
    case 'REMINDER':
    case 'EXTENDED':
    case 'RESUMED':
      return state === 'OPEN';
    case 'OBJECTION':
      return !['PROPOSED', 'OPEN', 'SUSPENDED'].includes(state);
    default:
      return state === news;
  }
}
