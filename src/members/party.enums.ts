import { registerEnumType } from '@nestjs/graphql';

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
