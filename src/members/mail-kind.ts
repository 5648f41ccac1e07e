import { registerEnumType } from '@nestjs/graphql';

/** What members are mailed unless they decline it. Codes, invitations and whatever else keeps an account are no kind. */
export enum MailKind {
  MEETINGS = 'MEETINGS',
  FINDINGS = 'FINDINGS',
  PARTICIPATION = 'PARTICIPATION',
  RECORDED_REPLIES = 'RECORDED_REPLIES',
  PAPERS = 'PAPERS',
  ACTIONS = 'ACTIONS',
  PROCEDURES = 'PROCEDURES',
  DISCUSSIONS = 'DISCUSSIONS',
}

registerEnumType(MailKind, {
  name: 'MailKind',
  description:
    'What members are mailed unless they decline it. Mail that keeps an account, such as sign-in codes, always comes.',
  valuesMap: {
    MEETINGS: {
      description:
        'Invitations to meetings, reminders of them, and polls on their dates; to those who call them, that one is due by the terms of reference. Who was invited is told of a new date, a postponement or a cancellation all the same, for the meeting is in their calendar.',
    },
    FINDINGS: {
      description:
        'Findings posted to focus groups of your own, and findings on which the next act is yours: a review, a revision, a step on their way to the committee.',
    },
    PAPERS: {
      description:
        'Circulars to bodies of your own, and their minutes; in a digest, every paper issued to them. The head of a delegation is told of minutes all the same, so that each seat knows what is adopted in its name.',
    },
    ACTIONS: {
      description:
        'Reminders of actions asked of you: a week before the day by which they are due, on that day, and every week from then on until they are done.',
    },
    PROCEDURES: {
      description:
        'Texts that are put to the seats of your bodies, what becomes of them, reminders of those that your seat has not answered, terms of reference that are circulated, amended and commented on, and challenges of decisions: those that you settle or prepare, and what became of those of your seat. Each seat is told of what is put to it, and of what became of its amendments, all the same, through its head of delegation, or its alternates where it has none.',
    },
    DISCUSSIONS: {
      description:
        'Comments on focus groups, areas for inquiry and findings, as far as the level that you chose for each group lets them. Whom it concerns is told at once, other comments come in a digest.',
    },
    PARTICIPATION: { description: 'Requests to take part that you may answer, and answers to your own.' },
    RECORDED_REPLIES: {
      description:
        'Replies and answers to polls that the secretary recorded on behalf of your seat. The head of a delegation is told all the same, so that each seat knows what was said in its name.',
    },
  },
});
