import { registerEnumType } from '@nestjs/graphql';

export enum AgendaState {
  PROVISIONAL = 'PROVISIONAL',
  ANNOTATED = 'ANNOTATED',
  ADOPTED = 'ADOPTED',
}
registerEnumType(AgendaState, {
  name: 'AgendaState',
  description: 'Where the agenda of a meeting is in its life.',
  valuesMap: {
    PROVISIONAL: { description: 'As the meeting was scheduled with it, or as it was set since.' },
    ANNOTATED: { description: 'It says what is asked of the body; the body has not adopted it.' },
    ADOPTED: { description: 'The body adopted it in session. What changes afterwards is recorded.' },
  },
});

export enum AgendaChangeKind {
  ADDED = 'ADDED',
  DROPPED = 'DROPPED',
  MOVED = 'MOVED',
  REVISED = 'REVISED',
}
registerEnumType(AgendaChangeKind, {
  name: 'AgendaChangeKind',
  description: 'How the body changed its agenda.',
  valuesMap: {
    ADDED: { description: 'A line came onto the agenda.' },
    DROPPED: { description: 'A line was taken off the agenda.' },
    MOVED: { description: 'A line was given another place among the others.' },
    REVISED: { description: 'A line is worded, timed, meant or presented otherwise.' },
  },
});

export enum ProposalState {
  PROPOSED = 'PROPOSED',
  PLACED = 'PLACED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'What became of an item that was proposed.',
  valuesMap: {
    PROPOSED: { description: 'The chairs have not decided on it.' },
    PLACED: { description: 'It was placed on the agenda.' },
    DECLINED: { description: 'The chairs declined it, with a reason.' },
    WITHDRAWN: { description: 'Whoever proposed it took it back.' },
  },
});
