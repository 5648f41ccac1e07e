import { registerEnumType } from '@nestjs/graphql';

export enum ProcedureState {
  OPEN = 'OPEN',
  ADOPTED = 'ADOPTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProcedureState, {
  name: 'ProcedureState',
  description: 'Where a procedure is by which a text is put to the seats of a body.',
  valuesMap: {
    OPEN: { description: 'It runs until it expires.' },
    ADOPTED: { description: 'It expired, and by that the text was adopted.' },
    WITHDRAWN: { description: 'It was ended before it expired.' },
  },
});
