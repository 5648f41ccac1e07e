import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Clause } from '../clause.type.js';
import { TermsVersion } from '../terms.type.js';
import { Amendment, ClauseComment } from './amending.type.js';

@ObjectType({ isAbstract: true })
abstract class CommentPayload extends Payload {
  @Field(() => ClauseComment, { nullable: true, description: 'The comment; null when nothing was changed.' })
  comment?: ClauseComment | null;
  @Field(() => Clause, { nullable: true, description: 'The clause; null when nothing was changed.' })
  clause?: Clause | null;
}
@ObjectType({ description: 'What commenting on a clause did.' })
export class CommentOnClausePayload extends CommentPayload {}
@ObjectType({ description: 'What resolving a comment did.' })
export class ResolveCommentPayload extends CommentPayload {}

@ObjectType({ isAbstract: true })
abstract class AmendmentPayload extends Payload {
  @Field(() => Amendment, { nullable: true, description: 'The amendment; null when nothing was changed.' })
  amendment?: Amendment | null;
  @Field(() => TermsVersion, { nullable: true, description: 'The version; null when nothing was changed.' })
  termsVersion?: TermsVersion | null;
}
@ObjectType({ description: 'What proposing an amendment did.' })
export class ProposeAmendmentPayload extends AmendmentPayload {}
@ObjectType({ description: 'What withdrawing an amendment did.' })
export class WithdrawAmendmentPayload extends AmendmentPayload {}
@ObjectType({ description: 'What disposing of an amendment did.' })
export class DisposeOfAmendmentPayload extends AmendmentPayload {}

@ObjectType({ description: 'What setting a provision did.' })
export class SetProvisionPayload extends Payload {
  @Field(() => TermsVersion, { nullable: true, description: 'The version; null when nothing was changed.' })
  termsVersion?: TermsVersion | null;
}
