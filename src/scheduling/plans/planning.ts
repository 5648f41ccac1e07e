import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Convening } from '../../meetings/convening.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { firstHeld } from '../clock-stretches.js';
import type { Stretch } from '../engine/seat-hours.js';
import { planSeries } from '../engine/series.js';
import { gridOf } from '../engine/slots.js';
import { type Slot, slotAt, suggest } from '../engine/suggest.js';
import { type Gathered, Gathering, requireSeats } from '../gathering.js';
import { endOf, SlotWords, startOf } from '../slot-words.js';
import type { NoSlotReason } from '../suggest-slots.type.js';
import type { MeetingPlanEntity } from './meeting-plan.entity.js';
import type { Days } from './periods.js';
import type { PlanExplanation, PlanLine, UnplacedPeriod } from './plan-explanation.type.js';
import type { PlannedMeetingEntity } from './planned-meeting.entity.js';

const NEAREST = 3;
const spread = (minutes: readonly number[]): number =>
  minutes.length === 0 ? 0 : Math.max(...minutes) - Math.min(...minutes);

/** Where the meetings of a plan lie, and what that means: the engine, with what is known now. */
@Injectable()
export class Planning {
  constructor(
    private readonly gathering: Gathering,
    private readonly convening: Convening,
    private readonly clock: Clock,
  ) {}

  /** A start for each period; null where there is none. */
  async place(viewer: Viewer, body: MeetingBody, plan: MeetingPlanEntity): Promise<(Date | null)[]> {
    const zone = body.homeTimeZone;
    const notBefore = await this.notBefore(body);
    const windows = plan.periods.map((period) => windowOf(period, zone, notBefore));
    const starting = windows.map(({ from }) => from);
    const gathered = await this.gathered(viewer, body, plan, starting);
    requireSeats(gathered, plan);
    const starts = planSeries({
      ...{ seats: gathered.seats, durationMinutes: plan.durationMinutes, needed: plan.seatsNeeded },
      ...{ windows, keptOff: plan.keptOff.map((days) => windowOf(days, zone)) },
      avoided: gathered.events.map(({ firstDay, lastDay }) => windowOf({ from: firstDay, to: lastDay }, zone)),
    });
    return starts.map((start) => (start === null ? null : new Date(start)));
  }

  async explain(
    viewer: Viewer,
    body: MeetingBody,
    plan: MeetingPlanEntity,
    meetings: readonly PlannedMeetingEntity[],
  ): Promise<PlanExplanation> {
    const { durationMinutes, timeZone } = plan;
    const zone = body.homeTimeZone;
    const empty = emptyPeriods(plan, meetings, zone);
    const starts = meetings.map(({ startsAt }) => startsAt.getTime());
    const instants = [...starts, ...empty.map((period) => startOf(period.from, zone))];
    const gathered = await this.gathered(viewer, body, plan, instants);
    const words = new SlotWords(gathered, timeZone, zone, durationMinutes);
    const slots = starts.map((start) => slotOf(gathered, start, durationMinutes));
    const ledger = ledgerOf(gathered, slots);
    const notBefore = await this.notBefore(body);
    return {
      seats: words.seats(),
      meetings: meetings.map(({ id }, index) => ({
        planned: reference('PlannedMeeting', id),
        slot: words.saysOf(slots[index] as Slot),
      })),
      unplaced: empty.map((days) => unplaced(plan, days, gathered, words, { zone, notBefore })),
      ledger,
      spreadBefore: spread(ledger.map(({ borneMinutes }) => borneMinutes)),
      spreadAfter: spread(ledger.map((line) => line.borneMinutes + line.plannedMinutes)),
      firstDayWithNotice: (await this.convening.measureNotice(body, this.clock.now()))?.firstDay ?? null,
    };
  }

  /** Over all days of the plan that are to come, and some instants besides. */
  private gathered(
    viewer: Viewer,
    body: MeetingBody,
    plan: MeetingPlanEntity,
    instants: readonly number[],
  ): Promise<Gathered> {
    const { seatIds, mode, timeZone, durationMinutes } = plan;
    const whole = windowOf({ from: plan.firstDay, to: plan.lastDay }, body.homeTimeZone, this.clock.now().getTime());
    const window = {
      from: Math.min(whole.from, ...instants),
      to: Math.max(whole.to, ...instants.map((instant) => instant + durationMinutes * 60_000)),
    };
    return this.gathering.during(viewer, { body, seatIds, mode, timeZone, window });
  }

  /** Nothing that has passed, and nothing without the notice that the terms ask for. */
  private async notBefore(body: MeetingBody): Promise<number> {
    const notice = await this.convening.measureNotice(body, this.clock.now());
    const now = this.clock.now().getTime();
    return notice ? Math.max(startOf(notice.firstDay, body.homeTimeZone), now) : now;
  }
}

/** The periods in which no meeting of a plan lies. */
function emptyPeriods({ periods }: MeetingPlanEntity, meetings: readonly PlannedMeetingEntity[], zone: string): Days[] {
  return periods.filter((period) => {
    const { from, to } = windowOf(period, zone);
    return !meetings.some(({ startsAt }) => startsAt.getTime() >= from && startsAt.getTime() < to);
  });
}

interface When {
  readonly zone: string;
  readonly notBefore: number;
}

/** Why none lies in a period, and what comes nearest. */
function unplaced(
  { durationMinutes, seatsNeeded: needed, keptOff }: MeetingPlanEntity,
  days: Days,
  { seats }: Gathered,
  words: SlotWords,
  { zone, notBefore }: When,
): UnplacedPeriod {
  const window = windowOf(days, zone);
  const found = suggest({ seats, window, notBefore, durationMinutes, needed, most: NEAREST, homeTimeZone: zone });
  const [placed] = planSeries({
    ...{ seats, durationMinutes, needed, avoided: [], keptOff: keptOff.map((off) => windowOf(off, zone)) },
    windows: [windowOf(days, zone, notBefore)],
  });
  const none = found.none ?? (placed === null ? 'KEPT_OFF' : null);
  return {
    ...{ days, none: none as NoSlotReason | null },
    nearest: words.says(found.none === 'SEATS' ? found.nearest : found.slots),
  };
}

function windowOf({ from, to }: Days, zone: string, notBefore = -Infinity): Stretch {
  const end = endOf(to, zone);
  return { from: Math.min(Math.max(startOf(from, zone), notBefore), end), to: end };
}

const slotOf = ({ seats }: Gathered, startsAt: number, minutes: number): Slot =>
  slotAt(gridOf(seats, { from: startsAt, to: startsAt + minutes * 60_000 }, minutes), 0);

const ledgerOf = ({ clocks, seats }: Gathered, slots: readonly Slot[]): PlanLine[] =>
  clocks.map(firstHeld).map(({ seatNumber, partyName }, index) => ({
    ...{ seatNumber, partyName, borneMinutes: seats[index]?.borne ?? 0 },
    plannedMinutes: slots.reduce((sum, slot) => sum + (slot.seats[index]?.outsideMinutes ?? 0), 0),
    meetings: slots.filter((slot) => ['IN_HOURS', 'OUTSIDE_HOURS'].includes(slot.seats[index]?.state ?? '')).length,
  }));
