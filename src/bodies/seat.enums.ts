import { registerEnumType } from '@nestjs/graphql';

export enum HolderStatus {
  KNOWN = 'KNOWN',
  UNKNOWN = 'UNKNOWN',
  VACANT = 'VACANT',
}
registerEnumType(HolderStatus, {
  name: 'HolderStatus',
  description: 'What the records say of the holder of a seat on a day.',
  valuesMap: {
    KNOWN: { description: 'A party holds it.' },
    UNKNOWN: { description: 'Somebody holds it, and the sources do not say who.' },
    VACANT: { description: 'Nobody holds it.' },
  },
});

export enum DelegateCapacity {
  HEAD_OF_DELEGATION = 'HEAD_OF_DELEGATION',
  ALTERNATE = 'ALTERNATE',
  ADVISER = 'ADVISER',
}
registerEnumType(DelegateCapacity, {
  name: 'DelegateCapacity',
  description: 'In which capacity a person serves in a delegation.',
  valuesMap: {
    HEAD_OF_DELEGATION: { description: 'Speaks for the seat, and says who else does. One at a time.' },
    ALTERNATE: { description: 'Speaks for the seat when the head does not; alternates stand in an order.' },
    ADVISER: { description: 'Advises, and does not speak for the seat.' },
  },
});
