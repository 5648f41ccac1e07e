import { registerEnumType } from '@nestjs/graphql';

export enum AmendmentKind {
  REPLACE = 'REPLACE',
  ADD_AFTER = 'ADD_AFTER',
  DELETE = 'DELETE',
}
registerEnumType(AmendmentKind, {
  name: 'AmendmentKind',
  description: 'What an amendment does to a text.',
  valuesMap: {
    REPLACE: { description: 'The clause, or without one the title of the version, is to say something else.' },
    ADD_AFTER: { description: 'A clause is to be added after this one, or without one at the beginning.' },
    DELETE: { description: 'The clause is to be taken out.' },
  },
});

export enum AmendmentState {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
  ACCEPTED = 'ACCEPTED',
  ACCEPTED_IN_PART = 'ACCEPTED_IN_PART',
  DECLINED = 'DECLINED',
}
registerEnumType(AmendmentState, {
  name: 'AmendmentState',
  description: 'What became of an amendment.',
  valuesMap: {
    OPEN: { description: 'It waits to be disposed of.' },
    WITHDRAWN: { description: 'Whoever proposed it withdrew it.' },
    ACCEPTED: { description: 'Accepted; the text says what it proposed.' },
    ACCEPTED_IN_PART: { description: 'Accepted in part; the text has the wording that was agreed.' },
    DECLINED: { description: 'Declined; the text stays as it was.' },
  },
});

export enum Disposition {
  ACCEPTED = 'ACCEPTED',
  ACCEPTED_IN_PART = 'ACCEPTED_IN_PART',
  DECLINED = 'DECLINED',
}
registerEnumType(Disposition, {
  name: 'Disposition',
  description: 'How an amendment is disposed of.',
  valuesMap: {
    ACCEPTED: { description: 'The text takes it over as it is.' },
    ACCEPTED_IN_PART: { description: 'The text takes over a wording that is given.' },
    DECLINED: { description: 'The text stays as it is.' },
  },
});
