import { registerEnumType } from '@nestjs/graphql';

/** Of which comments in a group somebody is mailed. */
export enum DiscussionMailLevel {
  EVERYTHING = 'EVERYTHING',
  THREADS = 'THREADS',
  NEEDS_ME = 'NEEDS_ME',
  NONE = 'NONE',
}

registerEnumType(DiscussionMailLevel, {
  name: 'DiscussionMailLevel',
  description: 'Of which comments in a group, on its areas and its findings, somebody is mailed.',
  valuesMap: {
    EVERYTHING: { description: 'Of all that they may read.' },
    THREADS: {
      description:
        'Of those in threads in which they said something or were mentioned, and on findings of their own. As it is until they choose.',
    },
    NEEDS_ME: {
      description:
        'Of those that mention them, that answer a thread of theirs, or that were recorded on behalf of their party.',
    },
    NONE: { description: 'Of none.' },
  },
});
