import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Note } from './note.type.js';
import { Attendance, Interest, QuorumCheck } from './proceedings.type.js';

@ObjectType({ isAbstract: true })
abstract class MeetingRecordPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}

@ObjectType({ isAbstract: true })
abstract class QuorumCheckPayload extends MeetingRecordPayload {
  @Field(() => QuorumCheck, { nullable: true, description: 'What was counted; null when nothing was changed.' })
  quorumCheck?: QuorumCheck | null;
}
@ObjectType({ description: 'What opening a meeting did.' })
export class OpenMeetingPayload extends QuorumCheckPayload {}
@ObjectType({ description: 'What checking the quorum did.' })
export class CheckQuorumPayload extends QuorumCheckPayload {}
@ObjectType({ description: 'What closing a meeting did.' })
export class CloseMeetingPayload extends MeetingRecordPayload {}
@ObjectType({ description: 'What reopening a meeting did.' })
export class ReopenMeetingPayload extends MeetingRecordPayload {}
@ObjectType({ description: 'What recording who presides did.' })
export class RecordPresidingPayload extends MeetingRecordPayload {}

@ObjectType({ isAbstract: true })
abstract class AttendancePayload extends MeetingRecordPayload {
  @Field(() => Attendance, { nullable: true, description: 'The attendance; null when nothing was changed.' })
  attendance?: Attendance | null;
}
@ObjectType({ isAbstract: true })
abstract class PresencePayload extends AttendancePayload {
  @Field(() => String, {
    nullable: true,
    description:
      'What looks wrong though it was recorded: the person is present in another meeting too, named where the viewer may see who is there; null when nothing does.',
  })
  warning?: string | null;
}
@ObjectType({ description: 'What recording an arrival did.' })
export class RecordArrivalPayload extends PresencePayload {}
@ObjectType({ description: 'What correcting an attendance did: what stands in its place, or the struck one.' })
export class CorrectAttendancePayload extends PresencePayload {}
@ObjectType({ description: 'What recording a departure did.' })
export class RecordDeparturePayload extends AttendancePayload {}

@ObjectType({ isAbstract: true })
abstract class InterestPayload extends MeetingRecordPayload {
  @Field(() => Interest, { nullable: true, description: 'The interest; null when nothing was changed.' })
  interest?: Interest | null;
}
@ObjectType({ description: 'What declaring an interest did.' })
export class DeclareInterestPayload extends InterestPayload {}
@ObjectType({ description: 'What settling an interest did.' })
export class SettleInterestPayload extends InterestPayload {}

@ObjectType({ description: 'What striking an interest did.' })
export class StrikeInterestPayload extends InterestPayload {}

@ObjectType({ description: 'What saving a note did.' })
export class SaveNotePayload extends Payload {
  @Field(() => Note, { nullable: true, description: 'The note; null when nothing was changed.' })
  note?: Note | null;
}

@ObjectType({ description: 'What telling that notes are open did.' })
export class KeepNotesOpenPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was told.' })
  meeting?: Meeting | null;
}
