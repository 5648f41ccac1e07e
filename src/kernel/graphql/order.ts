import type { Type } from '@nestjs/common';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';

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

export interface OrderOf<Fields> {
  field: Fields[keyof Fields];
  direction: OrderDirection;
}

/** The shape of an order by the fields that an enum names; a class that extends it gives it its name and description. */
export function orderBy<Fields extends object>(
  fields: Fields,
  direction: OrderDirection = OrderDirection.ASC,
): Type<OrderOf<Fields>> {
  @InputType({ isAbstract: true })
  abstract class Order implements OrderOf<Fields> {
    @Field(() => fields as object, { description: 'By what.' })
    @IsEnum(fields)
    field!: Fields[keyof Fields];

    @Field(() => OrderDirection, { defaultValue: direction, description: 'In which direction.' })
    @IsEnum(OrderDirection)
    direction!: OrderDirection;
  }
  return Order as Type<OrderOf<Fields>>;
}
