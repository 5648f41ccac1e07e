import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { SourceDocument } from '../members/source-document.type.js';

export enum BodyKind {
  WORKING_GROUP = 'WORKING_GROUP',
  STEERING_COMMITTEE = 'STEERING_COMMITTEE',
  FOCUS_GROUP = 'FOCUS_GROUP',
}
registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What kind of body it is.',
  valuesMap: {
    WORKING_GROUP: { description: 'A working group; the other bodies are its own.' },
    STEERING_COMMITTEE: { description: 'The committee of seats that steers a working group.' },
    FOCUS_GROUP: { description: 'A group on one topic, led by seats of the steering committee.' },
  },
});

export enum BodyState {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
  CONCLUDED = 'CONCLUDED',
  DISCONTINUED = 'DISCONTINUED',
}
registerEnumType(BodyState, {
  name: 'BodyState',
  description: 'Where a body is in its life.',
  valuesMap: {
    PROPOSED: { description: 'Proposed, not yet active; seen only by the community of its working group.' },
    ACTIVE: { description: 'At work.' },
    DORMANT: { description: 'Resting; may be active again.' },
    CONCLUDED: { description: 'Has done what it was for.' },
    DISCONTINUED: { description: 'Ended before it was done.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description:
    'A working group, its steering committee or one of its focus groups. Seen by everybody; while proposed, only by the community of its working group.',
})
export class Body implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Short name for addresses, such as `infcirc-908`.' })
  slug!: string;
  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  kind!: BodyKind;
  @Field({ description: 'Name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Abbreviation, if it has one.' })
  abbreviation!: string | null;
  @Field(() => BodyState, { description: 'Where it is in its life.' })
  state!: BodyState;
  @Field({ description: 'What it is for, in Markdown.' })
  descriptionMarkdown!: string;
  @Field(() => TimeZoneScalar, { description: 'Its home time zone: what a day is in its terms of reference.' })
  homeTimeZone!: string;
  @Field({ description: 'Start of the symbols of its papers, such as `SC` or `FG2`.' })
  symbolPrefix!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was established; null when unknown.' })
  establishedOn!: string | null;
  @Field({ description: 'Whether the viewer belongs to the community of its working group.' })
  viewerBelongs!: boolean;
  @Field(() => Body, { description: 'The working group that it belongs to; of a working group, itself.' })
  workingGroup!: Body;
  @Field(() => Body, { nullable: true, description: 'The body above it.' })
  parent!: Body | null;
  @Field(() => Body, { nullable: true, description: 'The steering committee of its working group.' })
  steeringCommittee!: Body | null;
  @Field(() => [Body], { description: 'The focus groups of its working group, by name.' })
  focusGroups!: Body[];
  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document that the record rests on, if it is known.',
  })
  source!: SourceDocument | null;
  @Field({ description: 'Whether the body is invented, for demonstration.' })
  invented!: boolean;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const BodyConnection = connectionOf(Body, 'Body');
