import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { RegionalGroup } from '../members/party.enums.js';
import { SourceDocument } from '../members/source-document.type.js';
import { Party } from '../members/party.type.js';
import { Body } from './body.type.js';

@ObjectType({ implements: () => [Node], description: 'A party that chairs a body. Seen by everybody.' })
export class Chair implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'What it chairs.' })
  body!: Body;
  @Field(() => Party, { description: 'The party that chairs.' })
  party!: Party;
  @Field(() => Member, {
    nullable: true,
    description: 'The person whom it designates; null when nobody is, and where the viewer may not see them.',
  })
  member!: Member | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer chairs; null when no end is set.',
  })
  until!: string | null;
  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document that the record rests on, if it is known.',
  })
  source!: SourceDocument | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A party that observes: receives what is decided for it, and takes no part in decisions. Seen by everybody.',
})
export class Observer implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'What it observes.' })
  body!: Body;
  @Field(() => Party, { description: 'The party that observes.' })
  party!: Party;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer observes; null when no end is set.',
  })
  until!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A secretary of a body. Seen by the community of the working group, never by the public.',
})
export class Secretary implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Member, { nullable: true, description: 'The person; null where the viewer may not see them.' })
  member!: Member | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which they no longer serve; null when no end is set.',
  })
  until!: string | null;
}

@ObjectType({ description: 'How many seats the States of one regional group hold.' })
export class RegionalSeats {
  @Field(() => RegionalGroup, { description: 'The regional group.' })
  regionalGroup!: RegionalGroup;
  @Field(() => Int, { description: 'Seats held by its States.' })
  seats!: number;
}

@ObjectType({
  description: 'How the seats of a body are spread on the day asked for. Its numbers add up to all seats.',
})
export class Balance {
  @Field(() => [RegionalSeats], { description: 'Seats by regional group of the United Nations, each group listed.' })
  byRegionalGroup!: RegionalSeats[];
  @Field(() => Int, { description: 'Seats held by organisations, and by States whose group is not recorded.' })
  withoutRegionalGroup!: number;
  @Field(() => Int, { description: 'Seats whose holder the sources do not name.' })
  unknown!: number;
  @Field(() => Int, { description: 'Seats that nobody holds.' })
  vacant!: number;
  @Field(() => Int, { description: 'All seats.' })
  seats!: number;
}
