import { registerEnumType } from '@nestjs/graphql';

export enum HoursBasis {
  ENTERED = 'ENTERED',
  HEAD_OF_DELEGATION = 'HEAD_OF_DELEGATION',
  ASSUMED = 'ASSUMED',
}
registerEnumType(HoursBasis, {
  name: 'HoursBasis',
  description: 'From where the working days and hours of a seat are known.',
  valuesMap: {
    ENTERED: { description: 'The seat entered them.' },
    HEAD_OF_DELEGATION: {
      description: 'They are those of the head of its delegation; in a focus group, of one of the people of the party.',
    },
    ASSUMED: { description: 'Nobody said: Monday to Friday, 09:00 to 17:00, are assumed.' },
  },
});
