import { registerEnumType } from '@nestjs/graphql';

export enum PresidingCapacity {
  CO_CHAIR = 'CO_CHAIR',
  SEAT = 'SEAT',
  LEAD = 'LEAD',
}
registerEnumType(PresidingCapacity, {
  name: 'PresidingCapacity',
  description: 'In which capacity somebody presides over a meeting.',
  valuesMap: {
    CO_CHAIR: { description: 'As co-chair.' },
    SEAT: { description: 'For a seat of the body.' },
    LEAD: { description: 'As lead of the focus group.' },
  },
});

export enum AttendanceCapacity {
  HEAD_OF_DELEGATION = 'HEAD_OF_DELEGATION',
  ALTERNATE = 'ALTERNATE',
  ADVISER = 'ADVISER',
  DESIGNATED = 'DESIGNATED',
  WITHOUT_SEAT = 'WITHOUT_SEAT',
}
registerEnumType(AttendanceCapacity, {
  name: 'AttendanceCapacity',
  description: 'In which capacity somebody is at a meeting.',
  valuesMap: {
    HEAD_OF_DELEGATION: { description: 'As head of delegation of the seat.' },
    ALTERNATE: { description: 'As alternate of the seat.' },
    ADVISER: { description: 'As adviser of the seat.' },
    DESIGNATED: { description: 'The party that holds the seat designates them for this one meeting.' },
    WITHOUT_SEAT: { description: 'For no seat, such as an observer, or a participant of a focus group.' },
  },
});

export enum QuorumCheckReason {
  OPENING = 'OPENING',
  DECISION = 'DECISION',
  REQUEST = 'REQUEST',
}
registerEnumType(QuorumCheckReason, {
  name: 'QuorumCheckReason',
  description: 'Why the quorum was checked.',
  valuesMap: {
    OPENING: { description: 'The meeting was opened.' },
    DECISION: { description: 'A decision was taken, or confirmed.' },
    REQUEST: { description: 'Somebody asked for it.' },
  },
});
