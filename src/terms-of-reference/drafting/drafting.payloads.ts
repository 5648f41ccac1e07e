import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Clause } from '../clause.type.js';
import { TermsVersion } from '../terms.type.js';

@ObjectType({ isAbstract: true })
abstract class VersionPayload extends Payload {
  @Field(() => TermsVersion, { nullable: true, description: 'The version; null when nothing was changed.' })
  termsVersion?: TermsVersion | null;
}
@ObjectType({ isAbstract: true })
abstract class ClausePayload extends VersionPayload {
  @Field(() => Clause, { nullable: true, description: 'The clause; null when nothing was changed.' })
  clause?: Clause | null;
}
@ObjectType({ description: 'What drafting a version did.' })
export class DraftVersionPayload extends VersionPayload {}
@ObjectType({ description: 'What giving a version a number or a title did.' })
export class TitleVersionPayload extends VersionPayload {}
@ObjectType({ description: 'What circulating a version did.' })
export class CirculateVersionPayload extends VersionPayload {}
@ObjectType({ description: 'What withdrawing a version did.' })
export class WithdrawVersionPayload extends VersionPayload {}
@ObjectType({ description: 'What adding a clause did.' })
export class AddClausePayload extends ClausePayload {}
@ObjectType({ description: 'What editing a clause did.' })
export class EditClausePayload extends ClausePayload {}
@ObjectType({ description: 'What moving a clause did.' })
export class MoveClausePayload extends ClausePayload {}
@ObjectType({ description: 'What removing a clause did.' })
export class RemoveClausePayload extends ClausePayload {}
@ObjectType({ description: 'What restoring a clause did.' })
export class RestoreClausePayload extends ClausePayload {}
@ObjectType({ description: 'What renumbering clauses did.' })
export class RenumberClausesPayload extends VersionPayload {}
