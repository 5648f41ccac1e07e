import { registerEnumType } from '@nestjs/graphql';

export enum DecisionMode {
  CONSENSUS = 'CONSENSUS',
  RECORDED_VOTE = 'RECORDED_VOTE',
  SILENCE = 'SILENCE',
}
registerEnumType(DecisionMode, {
  name: 'DecisionMode',
  description: 'How a decision was taken.',
  valuesMap: {
    CONSENSUS: { description: 'Without objection; reservations and statements are recorded.' },
    RECORDED_VOTE: { description: 'By a vote in which the position of each seat is recorded.' },
    SILENCE: { description: 'By a silence procedure, which expired without an objection.' },
  },
});

export enum DecisionOutcome {
  ADOPTED = 'ADOPTED',
  NOT_ADOPTED = 'NOT_ADOPTED',
}
registerEnumType(DecisionOutcome, {
  name: 'DecisionOutcome',
  description: 'Whether the text was adopted.',
  valuesMap: {
    ADOPTED: { description: 'Adopted.' },
    NOT_ADOPTED: { description: 'Not adopted.' },
  },
});

export enum VotePosition {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAINING = 'ABSTAINING',
  NOT_PARTICIPATING = 'NOT_PARTICIPATING',
}
registerEnumType(VotePosition, {
  name: 'VotePosition',
  description: 'The position of a seat in a recorded vote.',
  valuesMap: {
    FOR: { description: 'For.' },
    AGAINST: { description: 'Against.' },
    ABSTAINING: { description: 'Abstaining: counts neither for nor against.' },
    NOT_PARTICIPATING: { description: 'Takes no part in this decision, and is present all the same.' },
  },
});

export enum StatementKind {
  RESERVATION = 'RESERVATION',
  STATEMENT = 'STATEMENT',
}
registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a seat adds to a decision.',
  valuesMap: {
    RESERVATION: { description: 'A reservation: it does not stand in the way, and is not bound in full.' },
    STATEMENT: { description: 'A statement, such as an explanation of its position.' },
  },
});
