import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';

export enum PartyKind {
  STATE = 'STATE',
  ORGANISATION = 'ORGANISATION',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'What kind of party it is.',
  valuesMap: {
    STATE: { description: 'A State.' },
    ORGANISATION: { description: 'An organisation: international, a regulator, a ministry, industry, a university.' },
  },
});

export enum RegionalGroup {
  AFRICAN = 'AFRICAN',
  ASIA_PACIFIC = 'ASIA_PACIFIC',
  EASTERN_EUROPEAN = 'EASTERN_EUROPEAN',
  GRULAC = 'GRULAC',
  WEOG = 'WEOG',
}
registerEnumType(RegionalGroup, {
  name: 'RegionalGroup',
  description: 'Regional groups of Member States of the United Nations.',
  valuesMap: {
    AFRICAN: { description: 'African States.' },
    ASIA_PACIFIC: { description: 'Asia-Pacific States.' },
    EASTERN_EUROPEAN: { description: 'Eastern European States.' },
    GRULAC: { description: 'Latin American and Caribbean States.' },
    WEOG: { description: 'Western European and other States.' },
  },
});

export enum IaeaMembership {
  MEMBER = 'MEMBER',
  NOT_MEMBER = 'NOT_MEMBER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(IaeaMembership, {
  name: 'IaeaMembership',
  description: "Whether a State is on the IAEA's list of Member States, as far as the records say.",
  valuesMap: {
    MEMBER: { description: 'On the list.' },
    NOT_MEMBER: { description: 'Not on the list.' },
    UNKNOWN: { description: 'The records do not say.' },
  },
});

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
}

export const PartyConnection = connectionOf(Party, 'Party');
