import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { SourceDocument } from './source-document.type.js';
import { IaeaMembership, PartyKind, RegionalGroup } from './party.enums.js';

@ObjectType({ description: 'How a language calls a party. Seen by everybody.' })
export class PartyName {
  @Field({ description: 'The language (BCP 47).' })
  language!: string;
  @Field({ description: "Name in it; of a State in the United Nations' wording." })
  name!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A State or an organisation: what holds seats, takes part, and subscribes. Seen by everybody where it is in public records, otherwise by those signed in.',
})
export class Party implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Short name for addresses, such as `be` or `interpol`.' })
  slug!: string;
  @Field(() => PartyKind, { description: 'State or organisation.' })
  kind!: PartyKind;
  @Field({ description: "Name; of a State in the United Nations' wording." })
  name!: string;
  @Field(() => [PartyName], {
    description: 'Names in other languages, by language; a language that is not there has no recorded name.',
  })
  names!: PartyName[];
  @Field(() => String, { nullable: true, description: 'Shorter name or abbreviation, if it has one.' })
  shortName!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of a State.' })
  isoCode!: string | null;
  @Field(() => RegionalGroup, { nullable: true, description: 'Regional group of a State at the United Nations.' })
  regionalGroup!: RegionalGroup | null;
  @Field(() => IaeaMembership, { description: "Whether the State is on the IAEA's list of Member States." })
  iaeaMembership!: IaeaMembership;
  @Field(() => DateScalar, { nullable: true, description: 'Date of the list that says so; null when unknown.' })
  iaeaMembershipAsOf!: string | null;
  @Field(() => String, { nullable: true, description: 'What kind of organisation, in words.' })
  organisationType!: string | null;
  @Field(() => [TimeZoneScalar], { description: 'Time zones in which the party works, by their IANA names.' })
  timeZones!: string[];
  @Field({ description: 'Whether the party is invented, for demonstration.' })
  invented!: boolean;
  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document that the record rests on, if it is known.',
  })
  source!: SourceDocument | null;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const PartyConnection = connectionOf(Party, 'Party');
