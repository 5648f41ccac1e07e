import { registerEnumType } from '@nestjs/graphql';

export enum FindingProposalKind {
  RELEASE = 'RELEASE',
  RELABEL = 'RELABEL',
}
registerEnumType(FindingProposalKind, {
  name: 'FindingProposalKind',
  description: 'What one proposes of a finding, and another confirms.',
  valuesMap: {
    RELEASE: { description: 'Its present wording becomes CLEAR, and everybody may read it.' },
    RELABEL: { description: 'It gets a laxer label.' },
  },
});

export enum FindingProposalState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DECLINED = 'DECLINED',
  VOID = 'VOID',
  EXPIRED = 'EXPIRED',
}
registerEnumType(FindingProposalState, {
  name: 'FindingProposalState',
  description: 'What became of a proposal.',
  valuesMap: {
    OPEN: { description: 'It waits for others.' },
    DONE: { description: 'It was confirmed, and done.' },
    DECLINED: { description: 'Somebody declined it, or its proposer took it back.' },
    VOID: { description: 'The text or the label was changed meanwhile, or the finding withdrawn.' },
    EXPIRED: { description: 'Nobody settled it within ten working days.' },
  },
});
