import { registerEnumType } from '@nestjs/graphql';

export enum EvidenceKind {
  MEETING = 'MEETING',
  COURSE = 'COURSE',
  DOCUMENT = 'DOCUMENT',
  EVENT = 'EVENT',
  LINK = 'LINK',
}
registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'On what a finding rests.',
  valuesMap: {
    MEETING: { description: 'A meeting.' },
    COURSE: { description: 'A course.' },
    DOCUMENT: { description: 'A document.' },
    EVENT: { description: 'Something that happened.' },
    LINK: { description: 'A page elsewhere.' },
  },
});
