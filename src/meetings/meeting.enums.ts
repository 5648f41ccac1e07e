import { registerEnumType } from '@nestjs/graphql';

export enum MeetingKind {
  COMMITTEE = 'COMMITTEE',
  FOCUS_GROUP = 'FOCUS_GROUP',
  JOINT_ANNUAL = 'JOINT_ANNUAL',
  SYMPOSIUM = 'SYMPOSIUM',
  SEMINAR = 'SEMINAR',
  SIDE_EVENT = 'SIDE_EVENT',
  CONFERENCE_SESSION = 'CONFERENCE_SESSION',
  TRAINING_COURSE = 'TRAINING_COURSE',
}
registerEnumType(MeetingKind, {
  name: 'MeetingKind',
  description: 'What kind of meeting or event it is.',
  valuesMap: {
    COMMITTEE: { description: 'A meeting of a steering committee.' },
    FOCUS_GROUP: { description: 'A meeting of a focus group.' },
    JOINT_ANNUAL: { description: 'The annual meeting of the committee and the focus groups together.' },
    SYMPOSIUM: { description: 'A symposium.' },
    SEMINAR: { description: 'A seminar.' },
    SIDE_EVENT: { description: 'A side event of a conference.' },
    CONFERENCE_SESSION: { description: 'A session of a conference.' },
    TRAINING_COURSE: { description: 'A training course.' },
  },
});

/** Gatherings for others, which are no meetings of the body that holds them: its cadence does not count them. */
export const EVENT_KINDS: readonly MeetingKind[] = [
  ...[MeetingKind.SYMPOSIUM, MeetingKind.SEMINAR, MeetingKind.SIDE_EVENT],
  ...[MeetingKind.CONFERENCE_SESSION, MeetingKind.TRAINING_COURSE],
];

export enum MeetingMode {
  VIRTUAL = 'VIRTUAL',
  IN_PERSON = 'IN_PERSON',
  HYBRID = 'HYBRID',
}
registerEnumType(MeetingMode, {
  name: 'MeetingMode',
  description: 'Where people meet.',
  valuesMap: {
    VIRTUAL: { description: 'By video only.' },
    IN_PERSON: { description: 'In one room only.' },
    HYBRID: { description: 'In a room, and by video.' },
  },
});

export enum MeetingState {
  PROPOSED = 'PROPOSED',
  SCHEDULED = 'SCHEDULED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
  IN_SESSION = 'IN_SESSION',
  HELD = 'HELD',
}
registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: 'Where a meeting is in its life.',
  valuesMap: {
    PROPOSED: { description: 'Intended; no date has been fixed.' },
    SCHEDULED: { description: 'Has its date.' },
    POSTPONED: { description: 'Put off without a new date. With a new date it would be scheduled again.' },
    CANCELLED: { description: 'Will not take place.' },
    IN_SESSION: { description: 'Has been opened, and goes on.' },
    HELD: { description: 'Took place.' },
  },
});

export enum DateCertainty {
  DAY = 'DAY',
  MONTH = 'MONTH',
  SEASON = 'SEASON',
  YEAR = 'YEAR',
}
registerEnumType(DateCertainty, {
  name: 'DateCertainty',
  description: 'How precisely the date of a meeting without an exact time is known.',
  valuesMap: {
    DAY: { description: 'The day is known, not the hour.' },
    MONTH: { description: 'The month is known.' },
    SEASON: { description: 'The season is known, such as autumn.' },
    YEAR: { description: 'The year is known.' },
  },
});

export enum MeetingChangeKind {
  SCHEDULED = 'SCHEDULED',
  RESCHEDULED = 'RESCHEDULED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MeetingChangeKind, {
  name: 'MeetingChangeKind',
  description: 'What happened to the date of a meeting.',
  valuesMap: {
    SCHEDULED: { description: 'It got its first date.' },
    RESCHEDULED: { description: 'It got another date.' },
    POSTPONED: { description: 'It lost its date and has no new one yet.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export enum AgendaPurpose {
  INFORMATION = 'INFORMATION',
  DISCUSSION = 'DISCUSSION',
  DECISION = 'DECISION',
}
registerEnumType(AgendaPurpose, {
  name: 'AgendaPurpose',
  description: 'What an item of an agenda is for.',
  valuesMap: {
    INFORMATION: { description: 'To be told of something.' },
    DISCUSSION: { description: 'To talk about something.' },
    DECISION: { description: 'To decide something.' },
  },
});

export enum AgendaItemKind {
  ITEM = 'ITEM',
  SECTION = 'SECTION',
}
registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'What a line of an agenda is.',
  valuesMap: {
    ITEM: { description: 'An item, which is taken in the meeting and has a number.' },
    SECTION: { description: 'A heading above the items that follow it; it has no number.' },
  },
});

export enum ItemCourse {
  OPEN = 'OPEN',
  TAKEN = 'TAKEN',
  DEFERRED = 'DEFERRED',
  NOT_REACHED = 'NOT_REACHED',
}
registerEnumType(ItemCourse, {
  name: 'ItemCourse',
  description: 'What became of an item in its meeting.',
  valuesMap: {
    OPEN: { description: 'Nothing is said of it: it is to come, or what was decided on it tells.' },
    TAKEN: { description: 'It was dealt with.' },
    DEFERRED: { description: 'The body put it off to a later meeting.' },
    NOT_REACHED: { description: 'The meeting ended before it.' },
  },
});

export enum ReplyAnswer {
  ATTENDING = 'ATTENDING',
  TENTATIVE = 'TENTATIVE',
  REGRETS = 'REGRETS',
  REGRETS_ALTERNATE_ATTENDS = 'REGRETS_ALTERNATE_ATTENDS',
  DESIGNATES = 'DESIGNATES',
}
registerEnumType(ReplyAnswer, {
  name: 'ReplyAnswer',
  description: 'What a seat, or a participant, answers to an invitation.',
  valuesMap: {
    ATTENDING: { description: 'Comes.' },
    TENTATIVE: { description: 'May come.' },
    REGRETS: { description: 'Does not come, and the seat stays empty.' },
    REGRETS_ALTERNATE_ATTENDS: { description: 'The head of delegation does not come; an alternate does.' },
    DESIGNATES: { description: 'The party designates somebody else for this one meeting, by name.' },
  },
});
