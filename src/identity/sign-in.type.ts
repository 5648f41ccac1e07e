import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Account } from './account.type.js';

@ObjectType({ description: 'Answer of `requestSignInCode`: the same for every address, known or not.' })
export class RequestSignInCodePayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the request was taken: if the address belongs to an account, a code is on its way to it.',
  })
  requested?: boolean | null;
}

@ObjectType({ description: 'Answer of `signIn`. The session comes as a cookie.' })
export class SignInPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account that is signed in now.' })
  account?: unknown;
}

@ObjectType({ description: 'Answer of `signOut`.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True: the session has ended.' })
  signedOut?: boolean | null;
}

@ObjectType({ description: 'Answer of `signOutEverywhere`.' })
export class SignOutEverywherePayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many sessions ended, this one among them.' })
  endedSessions?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many access tokens were revoked.' })
  revokedTokens?: number | null;
}
