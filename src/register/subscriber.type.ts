import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Party } from '../members/party.type.js';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How precisely the sources give a date.',
  valuesMap: {
    DAY: { description: 'The day.' },
    MONTH: { description: 'The month.' },
    YEAR: { description: 'The year.' },
  },
});

@ObjectType({ description: 'When a party subscribed, as precisely as the sources say.' })
export class SubscribedOn {
  @Field({ description: 'The date as far as it is known: 2016, 2018-02 or 2020-02-11.' })
  date!: string;
  @Field(() => DatePrecision, { description: 'How precisely it is known.' })
  precision!: DatePrecision;
}

@ObjectType({ implements: () => [Node], description: 'A party in the register of subscribers. Seen by everybody.' })
export class Subscriber implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Party, { description: 'The State or organisation.' })
  party!: Party;
  @Field(() => SubscribedOn, { nullable: true, description: 'When it subscribed; null when no source says.' })
  subscribedOn!: SubscribedOn | null;
  @Field(() => DateScalar, {
    description:
      'The day from which it counts in answers as of a date: the day itself, or the last day of the month or year that the sources give.',
  })
  countsFrom!: string;
  @Field({ description: 'Whether it is one of the original subscribers.' })
  original!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Revision of the circular that it subscribed to; null when no source says.',
  })
  revision!: number | null;
  @Field({ description: 'What it stated when it subscribed, in our words; empty when no source says.' })
  statement!: string;
  @Field({ description: 'What the entry rests on.' })
  evidence!: string;
  @Field({ description: 'A question that the sources leave open; empty when there is none.' })
  toBeClarified!: string;
}

export const SubscriberConnection = connectionOf(Subscriber, 'Subscriber');

@ObjectType({ description: 'What changed in the register between two dates.' })
export class RegisterDifference {
  @Field(() => [Subscriber], {
    description: 'Parties that count on the later date and did not on the earlier, by the day from which they count.',
  })
  joined!: Subscriber[];
}

@ObjectType({ description: 'The subscribers of one year, by the day from which they count. Seen by everybody.' })
export class SubscribersOfYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Int, { description: 'How many began to count in it.' })
  joined!: number;
  @Field(() => Int, { description: 'How many counted at its end, or on the day asked for if that is in it.' })
  total!: number;
}
