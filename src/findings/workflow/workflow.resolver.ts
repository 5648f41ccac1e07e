import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ReviewService } from './review.service.js';
import { StepService } from './step.service.js';
import {
  AgreeFindingInput,
  ApproveFindingInput,
  NoteFindingInput,
  RequestReviewInput,
  RequestRevisionInput,
  SubmitReviewInput,
  TransmitFindingInput,
} from './workflow.inputs.js';
import {
  AgreeFindingPayload,
  ApproveFindingPayload,
  NoteFindingPayload,
  RequestReviewPayload,
  RequestRevisionPayload,
  SubmitReviewPayload,
  TransmitFindingPayload,
} from './workflow.payloads.js';

const said = { description: 'What to do.' };

@Resolver()
export class WorkflowResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly steps: StepService,
  ) {}

  @Mutation(() => RequestReviewPayload, {
    description:
      'Asks members to review a posted finding, or others than were asked before. They are told by mail. For leads and secretaries of the group.',
  })
  @Allow('finding.requestReview')
  requestReview(@Args('input', said) input: RequestReviewInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reviews.request(viewer, input);
  }

  @Mutation(() => SubmitReviewPayload, {
    description:
      'Reviews the present revision of a finding under review; a later review of the same revision takes the place of an earlier one. For who was asked; the secretary of the group records it on behalf of a reviewer.',
  })
  @Allow('finding.review')
  submitReview(@Args('input', said) input: SubmitReviewInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reviews.submit(viewer, input);
  }

  @Mutation(() => RequestRevisionPayload, {
    description:
      'Sends a finding under review back to its author, with a reason; its next revision goes to the same reviewers. For leads and secretaries of the group.',
  })
  @Allow('finding.requestRevision')
  requestRevision(@Args('input', said) input: RequestRevisionInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.steps.requestRevision(viewer, input);
  }

  @Mutation(() => AgreeFindingPayload, {
    description:
      'Records that the group agrees to the present revision, which as many parties support as its charter wants, and of which no reviewer asks for changes. For leads and secretaries of the group.',
  })
  @Allow('finding.agree')
  agreeFinding(@Args('input', said) input: AgreeFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.steps.agree(viewer, input);
  }

  @Mutation(() => TransmitFindingPayload, {
    description:
      'Transmits an agreed finding to the steering committee, which then reads it up to AMBER. For leads and secretaries of the group.',
  })
  @Allow('finding.transmit')
  transmitFinding(@Args('input', said) input: TransmitFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.steps.transmit(viewer, input);
  }

  @Mutation(() => NoteFindingPayload, {
    description: 'Records that the committee takes note of a finding. For co-chairs and secretaries of the committee.',
  })
  @Allow('finding.note')
  noteFinding(@Args('input', said) input: NoteFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.steps.note(viewer, input);
  }

  @Mutation(() => ApproveFindingPayload, {
    description: 'Records that the committee approves a finding. For co-chairs and secretaries of the committee.',
  })
  @Allow('finding.approve')
  approveFinding(@Args('input', said) input: ApproveFindingInput, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.steps.approve(viewer, input);
  }
}
