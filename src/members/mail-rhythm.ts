import { registerEnumType } from '@nestjs/graphql';

/** When mail comes that is not urgent. */
export enum MailRhythm {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
}
registerEnumType(MailRhythm, {
  name: 'MailRhythm',
  description:
    'When mail comes that is not urgent: findings and papers. Invitations and their changes, polls, reminders, whatever is recorded for a seat, and mail that keeps an account always come at once.',
  valuesMap: {
    AT_ONCE: { description: 'A mail each, at once. Of papers, circulars only.' },
    DAILY: { description: 'Together at 07:00 in the time zone of the member, on days on which there is something.' },
    WEEKLY: { description: 'Together on Mondays at 07:00 in the time zone of the member, if there is something.' },
  },
});

/** How long before a meeting somebody is reminded of it. */
export enum MeetingReminder {
  DAY_BEFORE = 'DAY_BEFORE',
  HOUR_BEFORE = 'HOUR_BEFORE',
}
registerEnumType(MeetingReminder, {
  name: 'MeetingReminder',
  description:
    'When a member is reminded of a meeting to which they are invited. Nobody is who answered that they do not come, and nobody of a meeting that was announced later than the reminder would have gone.',
  valuesMap: {
    DAY_BEFORE: { description: '24 hours before it starts.' },
    HOUR_BEFORE: { description: '60 minutes before it starts.' },
  },
});
