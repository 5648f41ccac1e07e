import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CorrectAttendanceInput, RecordArrivalInput, RecordDepartureInput } from './attendance.inputs.js';
import { AttendanceService } from './attendance.service.js';
import { DeclareInterestInput, SettleInterestInput, StrikeInterestInput } from './interest.inputs.js';
import { InterestService } from './interest.service.js';
import { SaveNoteInput } from './note.inputs.js';
import { NoteService } from './note.service.js';
import {
  CheckQuorumPayload,
  CloseMeetingPayload,
  CorrectAttendancePayload,
  DeclareInterestPayload,
  OpenMeetingPayload,
  RecordArrivalPayload,
  RecordDeparturePayload,
  RecordPresidingPayload,
  ReopenMeetingPayload,
  SaveNotePayload,
  SettleInterestPayload,
  StrikeInterestPayload,
} from './proceedings.payloads.js';
import { ReopeningService } from './reopening.service.js';
import {
  CheckQuorumInput,
  CloseMeetingInput,
  OpenMeetingInput,
  RecordPresidingInput,
  ReopenMeetingInput,
} from './sitting.inputs.js';
import { SittingService } from './sitting.service.js';

@Resolver()
export class ProceedingsResolver {
  constructor(
    private readonly sittings: SittingService,
    private readonly reopening: ReopeningService,
    private readonly attendance: AttendanceService,
    private readonly interests: InterestService,
    private readonly notes: NoteService,
  ) {}

  @Mutation(() => OpenMeetingPayload, {
    description:
      'Opens a meeting: from then on it is in session. The quorum is checked, in seats, by the terms of reference in force that day. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.open')
  openMeeting(
    @Args('input', { description: 'The meeting, and who presides.' }) input: OpenMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.sittings.open(viewer, input);
  }

  @Mutation(() => CloseMeetingPayload, {
    description:
      'Ends a meeting: it has been held, and everybody who is still there leaves. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.close')
  closeMeeting(
    @Args('input', { description: 'The meeting, and when it ended.' }) input: CloseMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.sittings.close(viewer, input);
  }

  @Mutation(() => ReopenMeetingPayload, {
    description:
      'Reopens a meeting that was closed by mistake, within 24 hours after that and while nothing was built on it; whoever left with its end is still there. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.reopen')
  reopenMeeting(
    @Args('input', { description: 'The meeting, and why.' }) input: ReopenMeetingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reopening.reopen(viewer, input);
  }

  @Mutation(() => RecordPresidingPayload, {
    description:
      'Records that somebody else presides from now on. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.recordPresiding')
  recordPresiding(
    @Args('input', { description: 'The meeting, and who presides.' }) input: RecordPresidingInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.sittings.recordPresiding(viewer, input);
  }

  @Mutation(() => CheckQuorumPayload, {
    description:
      'Checks the quorum because somebody asks for it, and records the answer. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.checkQuorum')
  checkQuorum(
    @Args('input', { description: 'The meeting, and who asks.' }) input: CheckQuorumInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.sittings.checkQuorum(viewer, input);
  }

  @Mutation(() => RecordArrivalPayload, {
    description:
      'Records that somebody arrives, for a seat or for none. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.recordArrival')
  recordArrival(
    @Args('input', { description: 'Who arrives.' }) input: RecordArrivalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.attendance.arrive(viewer, input);
  }

  @Mutation(() => RecordDeparturePayload, {
    description:
      'Records that somebody leaves. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.recordDeparture')
  recordDeparture(
    @Args('input', { description: 'Who leaves.' }) input: RecordDepartureInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.attendance.leave(viewer, input);
  }

  @Mutation(() => CorrectAttendancePayload, {
    description:
      'Corrects the roll call, also after the meeting; what was recorded first is kept. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.correctAttendance')
  correctAttendance(
    @Args('input', { description: 'The attendance, and how it was.' }) input: CorrectAttendanceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.attendance.correct(viewer, input);
  }

  @Mutation(() => DeclareInterestPayload, {
    description:
      'Declares an interest in what a meeting deals with: the own one, that of the own seat, or for others by those who keep the record. For those inside the body.',
  })
  @Allow('meeting.declareInterest')
  declareInterest(
    @Args('input', { description: 'The interest.' }) input: DeclareInterestInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.interests.declare(viewer, input);
  }

  @Mutation(() => SettleInterestPayload, {
    description:
      'Records what the chair settles about an interest. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.settleInterest')
  settleInterest(
    @Args('input', { description: 'The interest, and what follows.' }) input: SettleInterestInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.interests.settle(viewer, input);
  }

  @Mutation(() => StrikeInterestPayload, {
    description:
      'Strikes an interest that was recorded wrongly; it is kept, with the reason. For co-chairs and secretaries of the body, and the leads of a focus group.',
  })
  @Allow('meeting.strikeInterest')
  strikeInterest(
    @Args('input', { description: 'The interest, and why.' }) input: StrikeInterestInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.interests.strike(viewer, input);
  }

  @Mutation(() => SaveNotePayload, {
    description:
      "Saves the viewer's own note on an item; every text saved is kept. For co-chairs and secretaries of the body, and the leads of a focus group.",
  })
  @Allow('meeting.saveNote')
  saveNote(
    @Args('input', { description: 'The note.' }) input: SaveNoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.notes.save(viewer, input);
  }
}
