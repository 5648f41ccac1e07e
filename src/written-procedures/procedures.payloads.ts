import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { ProcedureAnswer } from '../procedures/procedure-parts.type.js';
import { ProcedureInterest } from '../procedures/procedure-interest.type.js';
import { Procedure } from '../procedures/procedure.type.js';

@ObjectType({ isAbstract: true })
abstract class ProcedurePayload extends Payload {
  @Field(() => Procedure, { nullable: true, description: 'The procedure; null when nothing was changed.' })
  procedure?: Procedure | null;
}
@ObjectType({ isAbstract: true })
abstract class AnswerPayload extends ProcedurePayload {
  @Field(() => ProcedureAnswer, {
    nullable: true,
    description: 'The answer as it is kept, with whether it came in time and counts; null when nothing was changed.',
  })
  answer?: ProcedureAnswer | null;
}
@ObjectType({ description: 'What opening a silence procedure did.' })
export class OpenSilencePayload extends ProcedurePayload {}
@ObjectType({ description: 'What adopting a text at a meeting did.' })
export class AdoptByConsensusPayload extends ProcedurePayload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What opening a vote did.' })
export class OpenVotePayload extends ProcedurePayload {}
@ObjectType({ description: 'What objecting did.' })
export class ObjectPayload extends AnswerPayload {}
@ObjectType({ description: 'What answering in a silence procedure did.' })
export class AnswerSilencePayload extends AnswerPayload {}
@ObjectType({ description: 'What voting did.' })
export class CastVotePayload extends AnswerPayload {}
@ObjectType({ description: 'What closing a vote did.' })
export class CloseVotePayload extends ProcedurePayload {}
@ObjectType({ description: 'What declaring an interest did.' })
export class DeclareInterestInProcedurePayload extends ProcedurePayload {
  @Field(() => ProcedureInterest, {
    nullable: true,
    description: 'The interest as it is kept; null when nothing was changed.',
  })
  interest?: ProcedureInterest | null;
}
@ObjectType({ description: 'What attaching a statement did.' })
export class AttachStatementPayload extends ProcedurePayload {}
@ObjectType({ description: 'What extending a silence procedure did.' })
export class ExtendSilencePayload extends ProcedurePayload {}
@ObjectType({ description: 'What withdrawing a procedure did.' })
export class WithdrawProcedurePayload extends ProcedurePayload {}
@ObjectType({ description: 'What suspending a procedure did.' })
export class SuspendProcedurePayload extends ProcedurePayload {}
@ObjectType({ description: 'What resuming a procedure did.' })
export class ResumeProcedurePayload extends ProcedurePayload {}
@ObjectType({ description: 'What declining did.' })
export class DeclineProcedurePayload extends ProcedurePayload {}
@ObjectType({ description: 'What confirming did.' })
export class ConfirmProcedurePayload extends ProcedurePayload {}
