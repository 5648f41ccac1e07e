import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Body } from './body.type.js';

export enum StandingRole {
  CO_CHAIR = 'CO_CHAIR',
  SECRETARY = 'SECRETARY',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  OBSERVER = 'OBSERVER',
  LEAD = 'LEAD',
  PARTICIPANT = 'PARTICIPANT',
  OBSERVING = 'OBSERVING',
  EXPERT = 'EXPERT',
}
registerEnumType(StandingRole, {
  name: 'StandingRole',
  description: 'In which capacity somebody stands in a body.',
  valuesMap: {
    CO_CHAIR: { description: 'Chairs it for a party; of a steering committee, by chairing its working group.' },
    SECRETARY: { description: 'Is its secretary.' },
    COMMITTEE_MEMBER: { description: 'Serves in the delegation of a seat.' },
    OBSERVER: { description: 'Represents a party that observes it.' },
    LEAD: { description: 'Leads it for a seat of the committee.' },
    PARTICIPANT: { description: 'Takes part in it for a party.' },
    OBSERVING: { description: 'Follows its work for a party, without taking part.' },
    EXPERT: { description: 'Is invited to read what it reads, until a day, and speaks for nobody.' },
  },
});

@ObjectType({
  description:
    'A capacity in which a person stands in a body. Seen by the person and by the community of the working group.',
})
export class Standing {
  @Field(() => Body, { nullable: true, description: 'The body; null where the viewer may not see it.' })
  body!: Body | null;
  @Field(() => StandingRole, { description: 'In which capacity.' })
  role!: StandingRole;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; null when no end is set.',
  })
  until!: string | null;
}
