import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../kernel/clock.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Convening } from '../meetings/convening.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import { dayIn } from '../meetings/notice.js';
import type { Stretch } from './engine/seat-hours.js';
import { suggest } from './engine/suggest.js';
import { Gathering, requireSeats } from './gathering.js';
import { endOf, SlotWords, startOf } from './slot-words.js';
import type { SuggestSlotsInput } from './suggest-slots.inputs.js';
import type { NoSlotReason, SlotSuggestions } from './suggest-slots.type.js';

const MOST_DAYS = 366;

/** Finds slots for a meeting, and says what was found in the words of the schema. */
@Injectable()
export class SuggestingSlots {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: MeetingAccess,
    private readonly convening: Convening,
    private readonly gathering: Gathering,
    private readonly clock: Clock,
  ) {}

  suggest(viewer: Viewer, input: SuggestSlotsInput): Promise<SlotSuggestions> {
    return this.transaction.run(async () => {
      const body = await this.access.body('scheduling.suggest', viewer, input.body, ['input', 'body']);
      const zone = body.homeTimeZone;
      const window = this.window(input, zone);
      const on = (best: number): string => input.hoursOn ?? dayIn(zone, new Date(best));
      const timeZone = input.timeZone ?? zone;
      const seatIds = input.seats?.map((id, index) => inputId('sea', id, ['input', 'seats', String(index)])) ?? null;
      const gathered = await this.gathering.during(viewer, { body, seatIds, mode: input.mode, timeZone, window });
      requireSeats(gathered, { seatIds });
      const notice = await this.convening.measureNotice(body, new Date(window.from));
      const firstDay = notice?.firstDay ?? null;
      const suggested = suggest({
        ...{ seats: gathered.seats, window, durationMinutes: input.durationMinutes, most: input.first },
        ...{ needed: input.seatsNeeded, homeTimeZone: zone },
        notBefore: firstDay === null ? null : startOf(firstDay, zone),
        dayOf: (best) => ({ from: startOf(on(best), zone), to: endOf(on(best), zone) }),
      });
      const { day } = suggested;
      const words = new SlotWords(gathered, timeZone, zone, input.durationMinutes);
      return {
        ...{ seats: words.seats(), slots: words.says(suggested.slots), rotation: words.says(suggested.rotation) },
        ...{ day: words.says(day), hoursOn: input.hoursOn ?? (day[0] ? on(day[0].startsAt) : null) },
        nearest: words.says(suggested.nearest),
        ...{ none: suggested.none as NoSlotReason | null, firstDayWithNotice: firstDay },
      };
    });
  }

  /** From the first day to the end of the last, but nothing that has passed. */
  private window({ from, to, hoursOn }: SuggestSlotsInput, homeTimeZone: string): Stretch {
    const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
    if (days < 0) throw InvalidInput.field(['input', 'to'], 'lies before the first day.');
    if (days >= MOST_DAYS)
      throw InvalidInput.field(['input', 'to'], `lies more than ${MOST_DAYS} days after the first.`);
    if (hoursOn != null && (hoursOn < from || hoursOn > to))
      throw InvalidInput.field(['input', 'hoursOn'], 'lies before the first day or after the last.');
    return {
      from: Math.max(startOf(from, homeTimeZone), this.clock.now().getTime()),
      to: endOf(to, homeTimeZone),
    };
  }
}
