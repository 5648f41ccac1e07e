import { registerEnumType } from '@nestjs/graphql';

export enum MeetingPlanState {
  DRAFT = 'DRAFT',
  CALLED = 'CALLED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(MeetingPlanState, {
  name: 'MeetingPlanState',
  description: 'Where a plan is in its life.',
  valuesMap: {
    DRAFT: { description: 'It is worked on; nobody is invited.' },
    CALLED: { description: 'Each of its meetings is scheduled.' },
    WITHDRAWN: { description: 'Nothing came of it.' },
  },
});

export enum PlanRhythm {
  MONTHLY = 'MONTHLY',
  EVERY_TWO_MONTHS = 'EVERY_TWO_MONTHS',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
  AS_PROVIDED = 'AS_PROVIDED',
  EVENLY = 'EVENLY',
}
registerEnumType(PlanRhythm, {
  name: 'PlanRhythm',
  description: 'How the meetings of a plan follow one another, from its first day on.',
  valuesMap: {
    MONTHLY: { description: 'One a month.' },
    EVERY_TWO_MONTHS: { description: 'One every two months.' },
    QUARTERLY: { description: 'One every three months.' },
    HALF_YEARLY: { description: 'One every six months.' },
    YEARLY: { description: 'One every twelve months.' },
    AS_PROVIDED: { description: 'As often as the terms of reference in force provide.' },
    EVENLY: { description: 'As many as are wanted, in equal parts of the time.' },
  },
});

export const MONTHS_OF: Readonly<Partial<Record<PlanRhythm, number>>> = {
  MONTHLY: 1,
  EVERY_TWO_MONTHS: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
};
