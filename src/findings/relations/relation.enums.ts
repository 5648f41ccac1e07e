import { registerEnumType } from '@nestjs/graphql';

export enum FindingRelationKind {
  RELATED = 'RELATED',
  SUPERSEDES = 'SUPERSEDES',
}
registerEnumType(FindingRelationKind, {
  name: 'FindingRelationKind',
  description: 'What a finding has to do with another one.',
  valuesMap: {
    RELATED: { description: 'The two have to do with each other.' },
    SUPERSEDES: {
      description: 'It stands in the place of the other, which is of the same group and no stricter in its label.',
    },
  },
});
