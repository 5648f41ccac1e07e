import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Label } from './label.js';

export enum AccessTokenScope {
  READ = 'READ',
  WRITE = 'WRITE',
}
registerEnumType(AccessTokenScope, {
  name: 'AccessTokenScope',
  description: 'What an access token is good for, within what its owner may do.',
  valuesMap: { READ: { description: 'Queries.' }, WRITE: { description: 'Mutations.' } },
});

@ObjectType({
  implements: () => [Node],
  description:
    'A credential for a program that acts for a person, without the secret. Seen by its owner only, and never through an access token.',
})
export class AccessToken implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'What its owner calls it.' })
  name!: string;
  @Field(() => [AccessTokenScope], { description: 'What it is good for.' })
  scopes!: AccessTokenScope[];
  @Field(() => Label, { description: 'The strictest label of what can be read with it.' })
  labelCeiling!: Label;
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: string | null;
  @Field({ description: 'Whether it still opens anything: neither expired nor revoked.' })
  valid!: boolean;
}

export const AccessTokenConnection = connectionOf(AccessToken, 'AccessToken');

@ObjectType({ description: 'Answer of `createAccessToken`.' })
export class CreateAccessTokenPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret, to be sent as "Authorization: Bearer …". Shown this once; only a hash of it is kept.',
  })
  token?: string | null;

  @Field(() => AccessToken, { nullable: true, description: 'The new token.' })
  accessToken?: unknown;
}

@ObjectType({ description: 'Answer of `revokeAccessToken`.' })
export class RevokeAccessTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: 'The revoked token.' })
  accessToken?: unknown;
}
