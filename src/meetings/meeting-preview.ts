import { Injectable } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { inputId } from '../kernel/graphql/input-id.js';
import { Allow } from '../kernel/policy/allow.js';
import { reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from './announced-time.js';
import { Convening } from './convening.js';
import { clocksOf } from './local-time.reading.js';
import { type Clock, localTime, venueTime } from './local-time.js';
import {
  MeetingPreview,
  MeetingPreviewArguments,
  type MeetingPreviewInput,
  type PreviewedNotice,
  type PreviewedTime,
} from './meeting-preview.type.js';
import { type MeetingBody, MeetingRepository } from './meeting.repository.js';
import { saysOfNotice } from './notice.js';

/** A meeting that nobody has scheduled, where the clocks of one that somebody has look for theirs. */
const CLOCKS = `
  select t.seat_number as "seatNumber", t.party_name as "partyName", t.party_id as "partyId", t.starts_at as "startsAt", t.duration_minutes as minutes,
    t.time_zone as "timeZone", t.working_days as "workingDays", t.working_from as "workingFrom", t.working_to as "workingTo"
  from ${clocksOf('(select null::uuid as id, $1::uuid as body_id, $2::timestamptz as starts_at, $3::int as duration_minutes)')} t
  order by t.seat_number, t.party_name, t.party_id`;

type Row = Clock & Pick<PreviewedTime, 'seatNumber' | 'partyName'> & { readonly partyId: string | null };

/** Says what a date would mean while somebody is choosing it, by the rules by which it is then scheduled. */
@Injectable()
export class MeetingPreviews {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly meetings: MeetingRepository,
    private readonly convening: Convening,
  ) {}

  preview(viewer: Viewer, { body: id, startsAt, durationMinutes }: MeetingPreviewInput): Promise<MeetingPreview> {
    return this.transaction.run(async () => {
      const bodyId = inputId('bdy', id, ['input', 'body']);
      await this.reader.requireSight('Body', bodyId, viewer);
      const body = await this.meetings.body(bodyId);
      this.convening.may('meeting.preview', viewer, body);
      const { at, timeZone } = instantOf(startsAt, ['input', 'startsAt']);
      const rows = await this.transaction.query<Row>(CLOCKS, [body.id, at, durationMinutes]);
      return {
        startsAt: at,
        venueTime: venueTime(at, timeZone),
        localTimes: rows.map(onClock),
        notice: await this.notice(viewer, body, at),
      };
    });
  }

  private async notice(viewer: Viewer, body: MeetingBody, at: Date): Promise<PreviewedNotice | null> {
    const measured = await this.convening.measureNotice(body, at);
    if (!measured) return null;
    return {
      ...measured,
      says: saysOfNotice(measured),
      clause: measured.clauseId === null ? null : reference('Clause', measured.clauseId),
      viewerMayWaive: viewer.holds('CO_CHAIR', body.workingGroupId),
    };
  }
}

function onClock(row: Row): PreviewedTime {
  const { seatNumber, partyName, partyId, timeZone } = row;
  const party = partyId === null ? null : reference('Party', partyId);
  const nowhere = { local: null, weekday: null, isNight: null, isOutsideWorkingHours: null };
  return { seatNumber, partyName, party, timeZone, ...(localTime(row) ?? nowhere) };
}

@Resolver()
export class MeetingPreviewResolver {
  constructor(private readonly previews: MeetingPreviews) {}

  @Query(() => MeetingPreview, {
    description:
      "What a date would mean for a body's meeting: every seat's local time, night hours, the notice period. Schedules nothing.",
  })
  @Allow('meeting.preview')
  meetingPreview(@Args() { input }: MeetingPreviewArguments, @CurrentViewer() viewer: Viewer): Promise<MeetingPreview> {
    return this.previews.preview(viewer, input);
  }
}
