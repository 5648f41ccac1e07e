import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { Clock } from '../kernel/clock.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceService } from './attendance.service.js';
import { BuiltUpon } from './built-upon.js';
import { InterestRepository } from './interest.repository.js';
import { InterestService } from './interest.service.js';
import { MeetingRecordResolver } from './meeting-record.resolver.js';
import { NoteRepository } from './note.repository.js';
import { NoteService } from './note.service.js';
import { notesOpen } from './notes-open.reading.js';
import { NotesOpenResolver } from './notes-open.resolver.js';
import { NotesOpenService } from './notes-open.service.js';
import {
  attendanceReading,
  interestReading,
  liveQuorumReading,
  meetingRecord,
  noteReading,
  noteRevisionReading,
  presidingReading,
  quorumCheckReading,
  reopeningReading,
} from './proceedings.reading.js';
import { ProceedingsResolver } from './proceedings.resolver.js';
import { proceedingsOffers } from './proceedings.offers.js';
import { Quorum } from './quorum.js';
import { Recording } from './recording.js';
import { ReopeningService } from './reopening.service.js';
import { SittingAccess } from './sitting.access.js';
import { SittingRepository } from './sitting.repository.js';
import { SittingService } from './sitting.service.js';
import { TwoRooms } from './two-rooms.js';

@Module({
  imports: [BodiesModule, MeetingsModule],
  providers: [
    ...[ProceedingsResolver, MeetingRecordResolver],
    ...[SittingService, SittingAccess, SittingRepository, Quorum, Recording],
    ...[ReopeningService, BuiltUpon, TwoRooms],
    ...[AttendanceService, AttendanceRepository, InterestService, InterestRepository, NoteService, NoteRepository],
    ...[NotesOpenService, NotesOpenResolver],
  ],
  exports: [BuiltUpon, Quorum, Recording, SittingAccess, SittingRepository],
})
export class ProceedingsModule {
  constructor(readings: Readings, viewerCan: ViewerCan, clock: Clock) {
    readings.define(presidingReading, attendanceReading, quorumCheckReading, liveQuorumReading, reopeningReading);
    readings.define(interestReading, noteReading, noteRevisionReading);
    readings.extend('Meeting', { ...meetingRecord, ...notesOpen });
    viewerCan.offer('Meeting', ...proceedingsOffers(clock));
  }
}
