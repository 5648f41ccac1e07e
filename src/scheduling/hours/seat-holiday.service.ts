import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { type HolidayGiven, SeatHolidayEntity } from './seat-holiday.entity.js';
import type { CorrectSeatHolidayInput, EnterSeatHolidaysInput, RemoveSeatHolidayInput } from './seat-hours.inputs.js';
import { SeatHolidayRepository } from './seat-records.repository.js';
import { type Saying, SeatVoice } from './seat-voice.js';

type Done = Record<'seat', Reference>;

const MOST = 400;

/** On which days the people of a seat do not work. Locks, in this order: the seat, what was said of it. */
@Injectable()
export class SeatHolidayService {
  constructor(
    private readonly acts: Acts,
    private readonly voice: SeatVoice,
    private readonly holidays: SeatHolidayRepository,
    private readonly clock: Clock,
  ) {}

  enter(viewer: Viewer, input: EnterSeatHolidaysInput): Promise<Done> {
    return this.acts.perform('seat.enterHolidays', viewer, input, async () => {
      const saying = await this.voice.ofSeat(viewer, input.seat, input.evidence);
      const entered = await this.add(
        saying,
        input.holidays.map((given, index) => [given, ['holidays', String(index)]]),
      );
      const [{ id }] = entered as [SeatHolidayEntity];
      return this.voice.record('holidays', 'Entered', viewer, saying, id, { holidays: entered.map(told) });
    });
  }

  correct(viewer: Viewer, input: CorrectSeatHolidayInput): Promise<Done> {
    return this.acts.perform('seat.correctHoliday', viewer, input, async () => {
      const { saying, record } = await this.of(viewer, input);
      record.remove(input.reason, this.clock.now());
      await this.holidays.save(record);
      const [entered] = (await this.add(saying, [[input.holiday, ['holiday']]])) as [SeatHolidayEntity];
      const changes = { ...told(entered), corrects: record.id, reason: input.reason };
      return this.voice.record('holidays', 'Corrected', viewer, saying, entered.id, changes);
    });
  }

  remove(viewer: Viewer, input: RemoveSeatHolidayInput): Promise<Done> {
    return this.acts.perform('seat.removeHoliday', viewer, input, async () => {
      const { saying, record } = await this.of(viewer, input);
      record.remove(input.reason, this.clock.now());
      await this.holidays.save(record);
      return this.voice.record('holidays', 'Removed', viewer, saying, record.id, { reason: input.reason });
    });
  }

  private of(viewer: Viewer, input: CorrectSeatHolidayInput | RemoveSeatHolidayInput) {
    const id = inputId('hol', input.seatHoliday, 'seatHoliday');
    return this.voice.ofRecord(viewer, 'SeatHoliday', this.holidays, id, input);
  }

  /** All of one entry are told of in one mail. */
  private async add(saying: Saying, given: readonly [HolidayGiven, string[]][]): Promise<SeatHolidayEntity[]> {
    const { id: seatId, partyId } = saying.seat;
    const standing = await this.holidays.standing(seatId, partyId);
    const entryId = newId();
    const entered: SeatHolidayEntity[] = [];
    for (const [holiday, path] of given) {
      const made = Object.assign(new SeatHolidayEntity(), saying.said(), { entryId });
      made.say(holiday, path);
      if ([...standing, ...entered].some((other) => isSame(other, made)))
        throw new Refused('seat-holiday.once', `${made.name} on ${made.firstDay} is there already.`, {
          path: [...path, 'name'],
        });
      entered.push(made);
    }
    if (standing.length + entered.length > MOST)
      throw new Refused('seat-holiday.most', `A seat has at most ${MOST} holidays.`, { path: ['holidays'] });
    for (const one of entered) await this.holidays.add(one);
    return entered;
  }
}

const isSame = (one: SeatHolidayEntity, other: SeatHolidayEntity): boolean =>
  one.firstDay === other.firstDay && one.name.toLowerCase() === other.name.toLowerCase();

const told = ({ name, firstDay, lastDay, yearly, keptUntil }: SeatHolidayEntity) => ({
  ...{ name, firstDay, lastDay, yearly, keptUntil },
});
