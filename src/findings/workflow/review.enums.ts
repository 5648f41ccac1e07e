import { registerEnumType } from '@nestjs/graphql';

export enum ReviewVerdict {
  SUPPORTS = 'SUPPORTS',
  ASKS_FOR_CHANGES = 'ASKS_FOR_CHANGES',
}
registerEnumType(ReviewVerdict, {
  name: 'ReviewVerdict',
  description: 'What a reviewer says of a wording.',
  valuesMap: {
    SUPPORTS: { description: 'The group may agree to it as it reads.' },
    ASKS_FOR_CHANGES: { description: 'It should be revised first: while this is said, the group cannot agree to it.' },
  },
});

/** Who has to act next. */
export enum FindingWaitsFor {
  AUTHOR = 'AUTHOR',
  LEAD = 'LEAD',
  REVIEWERS = 'REVIEWERS',
  GROUP = 'GROUP',
  COMMITTEE = 'COMMITTEE',
  NOBODY = 'NOBODY',
}
registerEnumType(FindingWaitsFor, {
  name: 'FindingWaitsFor',
  description: 'Who has to act next on a finding.',
  valuesMap: {
    AUTHOR: { description: 'Its author: to post the draft, or to write the revision that was asked for.' },
    LEAD: {
      description:
        'The leads of its group: to ask for reviews, to agree or to ask for a revision, or to transmit it to the committee.',
    },
    REVIEWERS: { description: 'Those who were asked to review it.' },
    GROUP: { description: 'Those inside the group, to whom its wording is put in a procedure.' },
    COMMITTEE: { description: 'The co-chairs and the secretary of the committee: to note or approve it.' },
    NOBODY: {
      description: 'It was noted, approved or withdrawn, or is AMBER+STRICT and agreed: it stays in its group.',
    },
  },
});
