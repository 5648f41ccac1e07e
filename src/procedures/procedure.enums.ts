import { registerEnumType } from '@nestjs/graphql';

export enum ProcedureKind {
  CORRECTIONS = 'CORRECTIONS',
  SILENCE = 'SILENCE',
  RECORDED_VOTE = 'RECORDED_VOTE',
  CONSENSUS = 'CONSENSUS',
}
registerEnumType(ProcedureKind, {
  name: 'ProcedureKind',
  description: 'In which way a text is put to the seats of a body.',
  valuesMap: {
    CORRECTIONS: { description: 'Minutes, which are corrected until the expiry, and then adopted tacitly.' },
    SILENCE: { description: 'A text that is adopted at the expiry, unless a seat objects before it.' },
    RECORDED_VOTE: { description: 'A text on which each seat takes a position in writing.' },
    CONSENSUS: { description: 'A text that a meeting adopts, if no seat objects.' },
  },
});

export enum ProcedureState {
  PROPOSED = 'PROPOSED',
  OPEN = 'OPEN',
  SUSPENDED = 'SUSPENDED',
  ADOPTED = 'ADOPTED',
  NOT_ADOPTED = 'NOT_ADOPTED',
  BROKEN = 'BROKEN',
  WITHDRAWN = 'WITHDRAWN',
  SET_ASIDE = 'SET_ASIDE',
}
registerEnumType(ProcedureState, {
  name: 'ProcedureState',
  description: 'Where a procedure is by which a text is put to the seats of a body.',
  valuesMap: {
    PROPOSED: { description: 'One chair opened it, and it waits for the other.' },
    OPEN: { description: 'It runs until it expires.' },
    SUSPENDED: { description: 'Its clock stands still.' },
    ADOPTED: { description: 'It ended, and by that the text was adopted.' },
    NOT_ADOPTED: { description: 'The vote was closed, and the text was not adopted.' },
    BROKEN: { description: 'A seat objected, or proposed an amendment, in time: the text is not adopted.' },
    WITHDRAWN: { description: 'It was ended before it expired.' },
    SET_ASIDE: {
      description: 'The text was adopted, and the adoption set aside: what stood in its way had been received in time.',
    },
  },
});

export enum ProcedureBasis {
  MEETING = 'MEETING',
  TERMS = 'TERMS',
  WAIVER = 'WAIVER',
}
registerEnumType(ProcedureBasis, {
  name: 'ProcedureBasis',
  description: 'What a procedure rests on.',
  valuesMap: {
    MEETING: { description: 'The chair proposed it at a meeting, and nobody objected.' },
    TERMS: { description: 'The terms of reference in force provide for it.' },
    WAIVER: { description: 'A co-chair waived that the terms of reference do not provide for it.' },
  },
});

export enum AnswerKind {
  OBJECTION = 'OBJECTION',
  AMENDMENT = 'AMENDMENT',
  NO_OBJECTION = 'NO_OBJECTION',
  NOT_PARTICIPATING = 'NOT_PARTICIPATING',
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAINING = 'ABSTAINING',
}
registerEnumType(AnswerKind, {
  name: 'AnswerKind',
  description: 'What a seat says in a procedure.',
  valuesMap: {
    OBJECTION: { description: 'In a silence procedure: it objects.' },
    AMENDMENT: { description: 'In a silence procedure: it proposes an amendment, which breaks the silence too.' },
    NO_OBJECTION: { description: 'In a silence procedure: it does not object.' },
    NOT_PARTICIPATING: { description: 'It takes no part in this decision, such as for an interest of its own.' },
    FOR: { description: 'In a vote: for.' },
    AGAINST: { description: 'In a vote: against.' },
    ABSTAINING: { description: 'In a vote: abstaining.' },
  },
});

export enum AnswerEffect {
  NONE = 'NONE',
  BROKE = 'BROKE',
  SET_ASIDE = 'SET_ASIDE',
}
registerEnumType(AnswerEffect, {
  name: 'AnswerEffect',
  description: 'What an answer did to a procedure.',
  valuesMap: {
    NONE: { description: 'Nothing by itself.' },
    BROKE: { description: 'It ended the procedure.' },
    SET_ASIDE: { description: 'It set the adoption aside: it was recorded after it, and received in time.' },
  },
});

export enum RequestedAct {
  OPEN = 'OPEN',
  EXTEND = 'EXTEND',
  WITHDRAW = 'WITHDRAW',
  SUSPEND = 'SUSPEND',
  RESUME = 'RESUME',
  CLOSE = 'CLOSE',
}
registerEnumType(RequestedAct, {
  name: 'RequestedAct',
  description: 'What one co-chair asks the other to confirm.',
  valuesMap: {
    OPEN: { description: 'To open the procedure.' },
    EXTEND: { description: 'To move its expiry on.' },
    WITHDRAW: { description: 'To withdraw it.' },
    SUSPEND: { description: 'To stop its clock.' },
    RESUME: { description: 'To let its clock go on.' },
    CLOSE: { description: 'To close a vote before it expires.' },
  },
});

/** An objection in the sense of the rules: a proposed amendment stands in the way, too. */
export const objects = (answer: AnswerKind): boolean =>
  answer === AnswerKind.OBJECTION || answer === AnswerKind.AMENDMENT;
