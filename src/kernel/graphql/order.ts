import { registerEnumType } from '@nestjs/graphql';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of an order.',
  valuesMap: {
    ASC: { description: 'Smallest, first or oldest first.' },
    DESC: { description: 'Largest, last or newest first.' },
  },
});
