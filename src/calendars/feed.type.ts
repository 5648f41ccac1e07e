import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';

export enum FeedHolds {
  EVERYTHING = 'EVERYTHING',
  BODY = 'BODY',
}
registerEnumType(FeedHolds, {
  name: 'FeedHolds',
  description: 'Whose meetings a calendar feed holds.',
  valuesMap: {
    EVERYTHING: { description: 'All meetings that its owner may see, of whatever body.' },
    BODY: { description: 'Those of one body; of a working group, those of its bodies, too.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description:
    'A calendar that a person subscribes to, without the secret in its address. It gives no right: it holds what its owner may see at that moment, titles only of what is CLEAR or GREEN. Seen by its owner only, and never through an access token.',
})
export class Feed implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => FeedHolds, { description: 'Whose meetings it holds.' })
  holds!: FeedHolds;
  @Field(() => Body, {
    nullable: true,
    description: 'The body whose meetings it holds; null for a feed of everything, and for a body no longer seen.',
  })
  body!: Body | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a calendar last asked for it, to within five minutes; null if none did.',
  })
  lastUsedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: string | null;
}

export const FeedConnection = connectionOf(Feed, 'Feed');

@ObjectType({ description: 'Answer of `createFeed`.' })
export class CreateFeedPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The address to subscribe to, with its secret. Shown this once; only a hash of it is kept. Whoever has it reads the calendar.',
  })
  address?: string | null;

  @Field(() => Feed, { nullable: true, description: 'The new feed.' })
  feed?: unknown;
}

@ObjectType({ description: 'Answer of `revokeFeed`.' })
export class RevokeFeedPayload extends Payload {
  @Field(() => Feed, { nullable: true, description: 'The revoked feed.' })
  feed?: unknown;
}
