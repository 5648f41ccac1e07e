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

export enum EndorsementVerdict {
  ENDORSED = 'ENDORSED',
  DECLINED = 'DECLINED',
}
registerEnumType(EndorsementVerdict, {
  name: 'EndorsementVerdict',
  description: 'Whether somebody stands behind a part in a focus group.',
  valuesMap: {
    ENDORSED: { description: 'They stand behind it.' },
    DECLINED: { description: 'They do not, for a reason.' },
  },
});

@ObjectType({
  description:
    'What the focal point of a party, or its Permanent Mission, said of its part in a focus group, or of one of its people there. Seen by whoever asked, the focal points of the party, the leads and secretaries of the group, and the co-chairs and secretaries of the working group.',
})
export class ParticipationEndorsement {
  @Field(() => EndorsedBy, { description: 'Who said so.' })
  endorsedBy!: EndorsedBy;
  @Field(() => EndorsementVerdict, { description: 'Whether they stand behind it.' })
  verdict!: EndorsementVerdict;
  @Field({ description: 'Why they do not; empty where they do.' })
  reason!: string;
  @Field({ description: 'Whether it is about one of its people, and not about the part as a whole.' })
  ofOnePerson!: boolean;
  @Field(() => Member, {
    nullable: true,
    description: 'The one whom it is about; null where it is about the whole, or the viewer may not see the person.',
  })
  member!: Member | null;
  @Field(() => Member, {
    nullable: true,
    description: 'The focal point who said it here; null where it was recorded, or the viewer may not see the person.',
  })
  givenBy!: Member | null;
  @Field({ description: 'How that is known, where a secretary recorded it; empty where the focal point said it here.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When that was received, or said.' })
  receivedAt!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it; null where the viewer may not see the person.',
  })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}
