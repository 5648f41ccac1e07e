import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AnsweringService } from './answering.service.js';
import {
  AnswerSilenceInput,
  AttachStatementInput,
  CastVoteInput,
  DeclareInterestInProcedureInput,
  ObjectInput,
} from './answer.inputs.js';
import { DeclaringService } from './declaring.service.js';
import {
  AnswerSilencePayload,
  AttachStatementPayload,
  CastVotePayload,
  DeclareInterestInProcedurePayload,
  ObjectPayload,
} from './procedures.payloads.js';

/** What seats do. */
@Resolver()
export class ProcedureAnswersResolver {
  constructor(
    private readonly answering: AnsweringService,
    private readonly declaring: DeclaringService,
  ) {}

  @Mutation(() => ObjectPayload, {
    description:
      'A seat objects in a silence procedure, or proposes an amendment: received before the expiry it breaks the silence, and an adoption that was recorded meanwhile is set aside; received later it is recorded as late. For whoever speaks for the seat, or on its behalf with evidence for the secretary and the co-chairs.',
  })
  @Allow('procedure.object')
  object(
    @Args('input', { description: 'The procedure, and what stands in the way.' }) input: ObjectInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.answering.object(viewer, input);
  }

  @Mutation(() => AnswerSilencePayload, {
    description:
      'A seat says in a silence procedure that it does not object, or takes no part. Not needed for adoption. For whoever speaks for the seat, or on its behalf with evidence for the secretary and the co-chairs.',
  })
  @Allow('procedure.answerSilence')
  answerSilence(
    @Args('input', { description: 'The procedure, and what the seat says.' }) input: AnswerSilenceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.answering.answerSilence(viewer, input);
  }

  @Mutation(() => CastVotePayload, {
    description:
      'A seat takes a position in a vote in writing; the last one received before the close counts, and all are kept. For whoever speaks for the seat, or on its behalf with evidence for the secretary and the co-chairs.',
  })
  @Allow('procedure.castVote')
  castVote(
    @Args('input', { description: 'The procedure, and the position.' }) input: CastVoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.answering.castVote(viewer, input);
  }

  @Mutation(() => AttachStatementPayload, {
    description:
      'Attaches a reservation or a statement of a seat to a procedure, before it ends or afterwards; it stands in nobody’s way. For whoever speaks for the seat, or on its behalf with evidence for the secretary and the co-chairs.',
  })
  @Allow('procedure.attachStatement')
  attachStatement(
    @Args('input', { description: 'The procedure, and what the seat says.' }) input: AttachStatementInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.answering.attachStatement(viewer, input);
  }

  @Mutation(() => DeclareInterestInProcedurePayload, {
    description:
      'A seat declares an interest of its own in what a procedure decides, and may take no part in the decision by that (`declareInterest` is for meetings). While it runs and afterwards. For whoever speaks for the seat, or on its behalf with evidence for the secretary and the co-chairs.',
  })
  @Allow('procedure.declareInterest')
  declareInterestInProcedure(
    @Args('input', { description: 'The procedure, and the interest.' }) input: DeclareInterestInProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.declaring.declare(viewer, input);
  }
}
