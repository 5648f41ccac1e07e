import { registerEnumType } from '@nestjs/graphql';

export enum MinutesState {
  DRAFT = 'DRAFT',
  CIRCULATED = 'CIRCULATED',
  ADOPTED_IN_PART = 'ADOPTED_IN_PART',
  ADOPTED = 'ADOPTED',
}
registerEnumType(MinutesState, {
  name: 'MinutesState',
  description: 'Where minutes are in their life.',
  valuesMap: {
    DRAFT: { description: 'Being written by those who keep the record of the body.' },
    CIRCULATED: { description: 'Sent to the seats, which correct them until the deadline.' },
    ADOPTED_IN_PART: {
      description: 'Adopted tacitly, but for passages with an open correction: those are for the next meeting.',
    },
    ADOPTED: { description: 'Adopted as a whole; never changed again. What follows is a corrigendum.' },
  },
});

/** Languages in which minutes are written (BCP 47). */
export const LANGUAGES = ['en', 'fr', 'ar', 'zh'] as const;
export type MinutesLanguage = (typeof LANGUAGES)[number];

export enum PassageKind {
  OPENING = 'OPENING',
  ATTENDANCE = 'ATTENDANCE',
  QUORUM = 'QUORUM',
  NOTES = 'NOTES',
  INTEREST = 'INTEREST',
  DECISION = 'DECISION',
  STATEMENT = 'STATEMENT',
  RESERVATION = 'RESERVATION',
  ACTION = 'ACTION',
  END = 'END',
  TEXT = 'TEXT',
}
registerEnumType(PassageKind, {
  name: 'PassageKind',
  description: 'What a passage of minutes is about.',
  valuesMap: {
    OPENING: { description: 'When the meeting was opened, and who presided.' },
    ATTENDANCE: { description: 'Who was there, by seat, from when until when.' },
    QUORUM: { description: 'The quorum, wherever it was checked.' },
    NOTES: { description: 'What was said on an item.' },
    INTEREST: { description: 'An interest that was declared, and how it was settled.' },
    DECISION: { description: 'A decision.' },
    STATEMENT: { description: 'A statement of a seat, in its words.' },
    RESERVATION: { description: 'A reservation of a seat, in its words.' },
    ACTION: { description: 'What the meeting asked of somebody.' },
    END: { description: 'When the meeting ended.' },
    TEXT: { description: 'Anything else.' },
  },
});
/** Passages in the words of a seat, which corrects them itself. */
export const STATEMENTS: readonly PassageKind[] = [PassageKind.STATEMENT, PassageKind.RESERVATION];

export enum WordingCause {
  COMPOSED = 'COMPOSED',
  WRITTEN = 'WRITTEN',
  CORRECTED = 'CORRECTED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(WordingCause, {
  name: 'WordingCause',
  description: 'Where a wording of a passage came from.',
  valuesMap: {
    COMPOSED: { description: 'Composed from the records of the meeting.' },
    WRITTEN: { description: 'Written by those who keep the record.' },
    CORRECTED: { description: 'A seat corrected its own statement.' },
    ACCEPTED: { description: 'A meeting accepted a correction.' },
  },
});

export enum CorrectionState {
  TAKEN = 'TAKEN',
  KEPT = 'KEPT',
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  LAPSED = 'LAPSED',
}
registerEnumType(CorrectionState, {
  name: 'CorrectionState',
  description: 'What became of a correction of minutes.',
  valuesMap: {
    TAKEN: { description: 'Of its own statement, by the seat: took effect at once.' },
    KEPT: {
      description:
        'Of its own statement, but kept beside it only: that of the head of delegation, or a later one, prevails.',
    },
    OPEN: { description: 'Goes to the next meeting.' },
    ACCEPTED: { description: 'A meeting accepted it.' },
    DECLINED: { description: 'A meeting declined it.' },
    LAPSED: { description: 'The circulation in which it was proposed was withdrawn.' },
  },
});

export enum AdoptionManner {
  TACIT = 'TACIT',
  AT_MEETING = 'AT_MEETING',
}
registerEnumType(AdoptionManner, {
  name: 'AdoptionManner',
  description: 'How minutes were adopted.',
  valuesMap: {
    TACIT: { description: 'Tacitly, at the deadline for corrections.' },
    AT_MEETING: { description: 'By a meeting of the body.' },
  },
});
