import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { dayIn } from '../meetings/notice.js';
import { AttendanceEntity, type Arriving } from './attendance.entity.js';
import type { CorrectAttendanceInput, RecordArrivalInput, RecordDepartureInput } from './attendance.inputs.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceCapacity } from './proceedings.enums.js';
import { type Sitting, SittingAccess } from './sitting.access.js';
import { requireItsDay, requirePassed } from './sitting.entity.js';
import { SittingRepository } from './sitting.repository.js';
import { Recording } from './recording.js';
import { TwoRooms } from './two-rooms.js';

type Done = { readonly meeting: Reference; readonly attendance: Reference; readonly warning: string | null };

/** The roll call: who arrives and leaves, for which seat. The meeting is locked, so that a seat has one voice. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly reader: Reader,
    private readonly access: SittingAccess,
    private readonly sittings: SittingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly twoRooms: TwoRooms,
    private readonly recording: Recording,
  ) {}

  arrive(viewer: Viewer, input: RecordArrivalInput): Promise<Done> {
    return this.recording.perform('meeting.recordArrival', viewer, input, async () => {
      const sitting = await this.access.lock('meeting.recordArrival', viewer, input);
      const { meeting } = sitting;
      const now = this.recording.now();
      const at = input.at ?? now;
      await this.requireRollCall(meeting, at, now, 'at');
      const who = await this.arriving(viewer, sitting, input, at);
      const arrived = AttendanceEntity.arrive(who, at, now, viewer.memberId);
      arrived.requireRoom(await this.attendance.ofMeeting(meeting.id));
      await this.attendance.add(arrived);
      const warning = await this.twoRooms.warning(viewer, arrived);
      return this.done('meeting.arrivalRecorded', viewer, meeting, arrived, now, warning);
    });
  }

  leave(viewer: Viewer, input: RecordDepartureInput): Promise<Done> {
    return this.recording.perform('meeting.recordDeparture', viewer, input, async () => {
      const { meeting, attendance } = await this.find('meeting.recordDeparture', viewer, input.attendance);
      const now = this.recording.now();
      const at = input.at ?? now;
      await this.requireRollCall(meeting, at, now, 'at');
      attendance.leave(at);
      await this.attendance.save(attendance);
      return this.done('meeting.departureRecorded', viewer, meeting, attendance, now);
    });
  }

  correct(viewer: Viewer, input: CorrectAttendanceInput): Promise<Done> {
    return this.recording.perform('meeting.correctAttendance', viewer, input, async () => {
      const { meeting, attendance } = await this.find('meeting.correctAttendance', viewer, input.attendance);
      const now = this.recording.now();
      const given = input.wasPresent
        ? {
            ...{ arrivedAt: input.arrivedAt ?? attendance.arrivedAt, leftAt: leftAt(input, attendance) },
            byVideo: input.byVideo ?? attendance.byVideo,
          }
        : null;
      const corrected = attendance.correct(given, input.reason, now, viewer.memberId);
      await this.attendance.save(attendance);
      if (corrected) {
        await this.requireRollCall(meeting, corrected.arrivedAt, now, 'arrivedAt');
        if (corrected.leftAt) await this.requireRollCall(meeting, corrected.leftAt, now, 'leftAt');
        if (!corrected.leftAt && meeting.state === MeetingState.HELD) {
          throw InvalidInput.field('leftAt', 'is needed: the meeting has ended, and nobody is still there.');
        }
        corrected.requireRoom(await this.attendance.ofMeeting(meeting.id));
        await this.attendance.add(corrected);
      }
      const warning = corrected && (await this.twoRooms.warning(viewer, corrected));
      return this.done('meeting.attendanceCorrected', viewer, meeting, corrected ?? attendance, now, warning);
    });
  }

  private async find(
    act: string,
    viewer: Viewer,
    given: string,
  ): Promise<{ meeting: MeetingEntity; attendance: AttendanceEntity }> {
    const id = inputId('att', given, 'attendance');
    await this.reader.requireSight('Attendance', id, viewer);
    const meetingId = await this.attendance.meetingOf(id);
    const { meeting } = await this.access.lockSeen(act, viewer, meetingId);
    const attendance = (await this.attendance.ofMeeting(meeting.id)).find((one) => one.id === id);
    if (!attendance) throw new NotFound();
    return { meeting, attendance };
  }

  /** Before it is opened people arrive on its day; then until its end. Corrections come later, too. */
  private async requireRollCall(meeting: MeetingEntity, at: Date, now: Date, field: string): Promise<void> {
    requirePassed(at, now, field);
    const sitting = await this.sittings.find(meeting.id);
    if (!sitting && meeting.state !== MeetingState.SCHEDULED) meeting.requireInSession();
    requireItsDay(meeting, at, field);
    if (sitting?.closedAt && at > sitting.closedAt) sitting.requireDuring(at, now, field);
  }

  private async arriving(
    viewer: Viewer,
    { meeting, body }: Sitting,
    input: RecordArrivalInput,
    at: Date,
  ): Promise<Arriving> {
    const given = input.member ? inputId('mem', input.member, 'member') : null;
    const personName = input.designatedName ?? '';
    if (given && personName)
      throw InvalidInput.field('designatedName', 'is for somebody who is no member here: leave it out.');
    if (given) await this.reader.requireSight('Member', given, viewer);
    const common = { meetingId: meeting.id, byVideo: input.byVideo, personName };
    if (!input.seat) {
      if (!given && !personName) throw InvalidInput.field('member', 'is needed where there is no seat: who comes?');
      return { ...common, seatId: null, memberId: given, capacity: AttendanceCapacity.WITHOUT_SEAT, speaks: false };
    }
    const seatId = inputId('sea', input.seat, 'seat');
    const day = dayIn(body.homeTimeZone, at);
    const seat = await this.attendance.seat(body.id, seatId, day);
    if (!seat) throw new NotFound();
    if (seat.vacant) throw new Refused('seat.vacant', `Seat ${seat.number} is vacant that day.`, { path: ['seat'] });
    const memberId = given ?? (personName ? null : seat.headId);
    if (!memberId && !personName) throw InvalidInput.field('member', 'is needed: the seat has no head of delegation.');
    const capacity = memberId
      ? await this.attendance.capacity(seatId, seat.partyId, memberId, day)
      : AttendanceCapacity.DESIGNATED;
    if (!capacity) {
      throw new Refused(
        'attendance.of-the-party',
        'Who comes for a seat serves in its delegation, or represents the party that holds it.',
        { path: ['member'] },
      );
    }
    return { ...common, seatId, memberId, capacity, speaks: input.speaks };
  }

  private async done(
    act: string,
    viewer: Viewer,
    meeting: MeetingEntity,
    attendance: AttendanceEntity,
    now: Date,
    warning: string | null = null,
  ): Promise<Done> {
    await this.sittings.touch(meeting.id, now);
    const { arrivedAt, leftAt, capacity, seatId } = attendance;
    const subject = { type: 'Attendance', id: attendance.id };
    const changes = { arrivedAt, leftAt, capacity, struck: attendance.struckAt !== null };
    await this.recording.event({ act, subject, bodyId: meeting.bodyId, onBehalfOfSeat: seatId, changes }, viewer);
    return { meeting: reference('Meeting', meeting.id), attendance: reference('Attendance', attendance.id), warning };
  }
}

const leftAt = (
  { leftAt: given, stillPresent }: CorrectAttendanceInput,
  { leftAt: before }: AttendanceEntity,
): Date | null => (stillPresent ? null : (given ?? before));
