import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';

export enum AreaState {
  OPEN = 'OPEN',
  EXPLORED = 'EXPLORED',
  ANSWERED = 'ANSWERED',
}
registerEnumType(AreaState, {
  name: 'AreaState',
  description: 'How far the inquiry into an area is.',
  valuesMap: {
    OPEN: { description: 'Nobody works on it yet.' },
    EXPLORED: { description: 'It is being explored.' },
    ANSWERED: { description: 'Findings answer it.' },
  },
});

@ObjectType({
  description: 'A step of an inquiry: who, when, why. Seen by the community of the working group.',
})
export class AreaStateChange {
  @Field(() => AreaState, { description: 'How far it was before.' })
  fromState!: AreaState;
  @Field(() => AreaState, { description: 'How far it is since.' })
  toState!: AreaState;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who said so; null where the viewer may not see the person.' })
  changedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  changedAt!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'An area for inquiry: a question that findings are to answer. Those of a working group are seen by everybody, those of a focus group by the community of its working group.',
})
export class AreaForInquiry implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The body that asks.' })
  body!: Body;
  @Field(() => Int, { description: 'Number of the area in its body.' })
  position!: number;
  @Field({ description: 'The area in a few words.' })
  title!: string;
  @Field(() => AreaState, { description: 'How far the inquiry is.' })
  state!: AreaState;
  @Field(() => [AreaStateChange], {
    description: 'Its steps, oldest first. Seen by the community of the working group; empty for others.',
  })
  stateChanges!: AreaStateChange[];
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
