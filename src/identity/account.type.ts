import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { AccountState, Office } from './account.entity.js';

registerEnumType(AccountState, {
  name: 'AccountState',
  description: 'Whether an account opens anything.',
  valuesMap: {
    ACTIVE: { description: 'Its owner can sign in.' },
    SUSPENDED: { description: 'Nobody can sign in with it, and its access tokens are refused.' },
  },
});
registerEnumType(Office, {
  name: 'Office',
  description: 'An office of the installation, as opposed to a role in a body.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Keeps accounts and settings; reads no papers.' },
    AUDITOR: { description: 'Reads the trail, and nothing else.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'By what a person signs in. Seen by its owner and by administrators.',
})
export class Account implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'E-mail address to which sign-in codes are sent.' })
  email!: string;
  @Field(() => AccountState, { description: 'Whether it opens anything.' })
  state!: AccountState;
  @Field(() => [Office], { description: 'Offices that it holds now.' })
  offices!: Office[];
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its owner last signed in; null if never.' })
  lastSignedInAt!: string | null;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const AccountConnection = connectionOf(Account, 'Account');

@ObjectType({ isAbstract: true })
abstract class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account as it is now.' })
  account?: unknown;
}

@ObjectType({ description: 'Answer of `inviteAccount`.' })
export class InviteAccountPayload extends AccountPayload {}

@ObjectType({ description: 'Answer of `suspendAccount`.' })
export class SuspendAccountPayload extends AccountPayload {}

@ObjectType({ description: 'Answer of `restoreAccount`.' })
export class RestoreAccountPayload extends AccountPayload {}

@ObjectType({ description: 'Answer of `grantOffice`.' })
export class GrantOfficePayload extends AccountPayload {}

@ObjectType({ description: 'Answer of `endOffice`.' })
export class EndOfficePayload extends AccountPayload {}
