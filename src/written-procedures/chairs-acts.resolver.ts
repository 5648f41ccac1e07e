import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AdoptByConsensusInput } from './consensus.inputs.js';
import { ConsensusService } from './consensus.service.js';
import { ConfirmingService } from './confirming.service.js';
import { OpenSilenceInput, OpenVoteInput } from './opening.inputs.js';
import { OpeningService } from './opening.service.js';
import {
  AdoptByConsensusPayload,
  CloseVotePayload,
  ConfirmProcedurePayload,
  DeclineProcedurePayload,
  ExtendSilencePayload,
  OpenSilencePayload,
  OpenVotePayload,
  ResumeProcedurePayload,
  SuspendProcedurePayload,
  WithdrawProcedurePayload,
} from './procedures.payloads.js';
import {
  CloseVoteInput,
  ConfirmProcedureInput,
  DeclineProcedureInput,
  ExtendSilenceInput,
  ResumeProcedureInput,
  SuspendProcedureInput,
  WithdrawProcedureInput,
} from './running.inputs.js';
import { RunningService } from './running.service.js';

const KEEPERS = 'For co-chairs and secretaries of the body, and the leads of a focus group.';
const JOINT = 'Where the terms of reference ask for both co-chairs, it waits until the other confirms it.';

/** What the chairs do. */
@Resolver()
export class ChairsActsResolver {
  constructor(
    private readonly opening: OpeningService,
    private readonly running: RunningService,
    private readonly confirming: ConfirmingService,
    private readonly consensus: ConsensusService,
  ) {}

  @Mutation(() => OpenSilencePayload, {
    description: `Puts a text to the seats, to be adopted at the expiry if none objects: proposed at a meeting, or where the terms of reference in force provide for it. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.openSilence')
  openSilence(
    @Args('input', { description: 'The text, and until when.' }) input: OpenSilenceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.opening.openSilence(viewer, input);
  }

  @Mutation(() => OpenVotePayload, {
    description: `Puts a text to a vote in writing, by the decision rule of the terms of reference in force. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.openVote')
  openVote(
    @Args('input', { description: 'The text, until when, and how votes decide.' }) input: OpenVoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.opening.openVote(viewer, input);
  }

  @Mutation(() => AdoptByConsensusPayload, {
    description: `A meeting in session adopts a text by consensus, with a quorum; an objection blocks it, and that is recorded. ${KEEPERS}`,
  })
  @Allow('procedure.adoptByConsensus')
  adoptByConsensus(
    @Args('input', { description: 'The text, the meeting, and what seats said.' }) input: AdoptByConsensusInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.consensus.adopt(viewer, input);
  }

  @Mutation(() => CloseVotePayload, {
    description: `Closes a vote before it expires, when every seat that can has answered; at the expiry it closes by itself. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.closeVote')
  closeVote(
    @Args('input', { description: 'The vote.' }) input: CloseVoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.running.closeVote(viewer, input);
  }

  @Mutation(() => ExtendSilencePayload, {
    description: `Moves the expiry of a silence procedure on, before it passes. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.extendSilence')
  extendSilence(
    @Args('input', { description: 'The procedure, the later expiry, and why.' }) input: ExtendSilenceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.running.extend(viewer, input);
  }

  @Mutation(() => WithdrawProcedurePayload, {
    description: `Ends a procedure before it expires: nothing is adopted. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.withdraw')
  withdrawProcedure(
    @Args('input', { description: 'The procedure, and why.' }) input: WithdrawProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.running.withdraw(viewer, input);
  }

  @Mutation(() => SuspendProcedurePayload, {
    description: `Stops the clock of a procedure; answers are taken all the same, and the text does not change. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.suspend')
  suspendProcedure(
    @Args('input', { description: 'The procedure, and why.' }) input: SuspendProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.running.suspend(viewer, input);
  }

  @Mutation(() => ResumeProcedurePayload, {
    description: `Resumes a suspended procedure: the time that was left goes on. ${JOINT} ${KEEPERS}`,
  })
  @Allow('procedure.resume')
  resumeProcedure(
    @Args('input', { description: 'The procedure.' }) input: ResumeProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.running.resume(viewer, input);
  }

  @Mutation(() => ConfirmProcedurePayload, {
    description:
      'A co-chair confirms what the other asks for, where the terms of reference ask for both: opening, extending, suspending, resuming, closing or withdrawing a procedure. For co-chairs of the body.',
  })
  @Allow('procedure.confirm')
  confirmProcedure(
    @Args('input', { description: 'The procedure.' }) input: ConfirmProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.confirming.confirm(viewer, input);
  }

  @Mutation(() => DeclineProcedurePayload, {
    description:
      'A co-chair declines what waits for the co-chairs, or takes it back: it is not done, and the co-chairs are told why. What was not opened yet is withdrawn by it. For co-chairs of the body.',
  })
  @Allow('procedure.decline')
  declineProcedure(
    @Args('input', { description: 'The procedure, and why.' }) input: DeclineProcedureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.confirming.decline(viewer, input);
  }
}
