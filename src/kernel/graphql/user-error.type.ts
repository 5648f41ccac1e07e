import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum UserErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  RULE = 'RULE',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What kind of mistake a user error tells.',
  valuesMap: {
    INVALID_INPUT: { description: 'A field does not hold what it asks for; `path` names it.' },
    RULE: { description: 'A rule of the domain says no; `rule` names it (docs/rules.md lists them all).' },
  },
});

@ObjectType({ description: 'Why a mutation changed nothing. Any user error means that nothing was changed.' })
export class UserError {
  @Field(() => UserErrorCode, { description: 'What kind of mistake.' })
  code!: UserErrorCode;
  @Field({ description: 'What is wrong and what to do, in words for people.' })
  message!: string;
  @Field(() => [String], { nullable: true, description: 'Path of the input field that it is about.' })
  path!: string[] | null;
  @Field(() => String, { nullable: true, description: 'Name of the rule, such as `meeting.notice`.' })
  rule!: string | null;
  @Field({
    description: 'Whether the chairs may go on by a recorded waiver: repeat the mutation with `waiver` in its input.',
  })
  waivable!: boolean;
  /** UUID of the clause that the rule rests on; `terms-of-reference` shows it as `clause`. */
  clauseId!: string | null;
}

/** What every mutation's payload has. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty when the act was done.' })
  userErrors?: UserError[];
}
