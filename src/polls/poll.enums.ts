import { registerEnumType } from '@nestjs/graphql';

export enum PollState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(PollState, {
  name: 'PollState',
  description: 'Where a poll is in its life.',
  valuesMap: {
    OPEN: { description: 'No date is chosen yet. Answers are taken until the deadline.' },
    CLOSED: { description: 'A date was chosen, and the meeting scheduled.' },
    CANCELLED: { description: 'Called off without a date.' },
  },
});

export enum PollChoice {
  YES = 'YES',
  IF_NEED_BE = 'IF_NEED_BE',
  NO = 'NO',
}
registerEnumType(PollChoice, {
  name: 'PollChoice',
  description: 'What a seat, or a participant, says of a possible date.',
  valuesMap: {
    YES: { description: 'Can come.' },
    IF_NEED_BE: { description: 'Can come if need be, and would rather not.' },
    NO: { description: 'Cannot come.' },
  },
});
