import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';

export enum EndorsedBy {
  FOCAL_POINT = 'FOCAL_POINT',
  PERMANENT_MISSION = 'PERMANENT_MISSION',
}
registerEnumType(EndorsedBy, {
  name: 'EndorsedBy',
  description: 'Who stands behind the request of a party.',
  valuesMap: {
    FOCAL_POINT: { description: 'The focal point of the party.' },
    PERMANENT_MISSION: { description: 'Its Permanent Mission.' },
  },
});

@ObjectType({
  description:
    'That the focal point of a party, or its Permanent Mission, stands behind its part in a focus group. Seen by whoever asked, the leads and secretaries of the group, and the co-chairs and secretaries of the working group.',
})
export class ParticipationEndorsement {
  @Field(() => EndorsedBy, { description: 'Who endorsed it.' })
  endorsedBy!: EndorsedBy;
  @Field({ description: 'How that is known.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When that was received.' })
  receivedAt!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it; null where the viewer may not see the person.',
  })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}
