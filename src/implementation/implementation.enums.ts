import { registerEnumType } from '@nestjs/graphql';

export enum ImplementationState {
  PLANNED = 'PLANNED',
  UNDER_WAY = 'UNDER_WAY',
  DONE = 'DONE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(ImplementationState, {
  name: 'ImplementationState',
  description: 'How far a party says that it has come with a commitment or a recommendation.',
  valuesMap: {
    PLANNED: { description: 'It means to.' },
    UNDER_WAY: { description: 'It has begun.' },
    DONE: { description: 'It has done so.' },
    NOT_APPLICABLE: { description: 'It does not concern it.' },
  },
});

export enum ReportVisibility {
  PUBLIC = 'PUBLIC',
  WORKING_GROUP = 'WORKING_GROUP',
  COMMITTEE = 'COMMITTEE',
  COUNTED_ONLY = 'COUNTED_ONLY',
}
registerEnumType(ReportVisibility, {
  name: 'ReportVisibility',
  description:
    'Who reads a report beside those who represent its party. Never anybody who does not see what it is about.',
  valuesMap: {
    PUBLIC: { description: 'Everybody.' },
    WORKING_GROUP: { description: 'The community of the working group.' },
    COMMITTEE: { description: 'Those inside the steering committee of the working group.' },
    COUNTED_ONLY: { description: 'Nobody: it is only counted, among five or more.' },
  },
});
