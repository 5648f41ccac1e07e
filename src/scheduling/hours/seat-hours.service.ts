import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { SeatHoursEntity } from './seat-hours.entity.js';
import type {
  CorrectSeatHoursInput,
  EnterSeatHoursInput,
  RemoveSeatHoursInput,
  WorkingTimeInput,
} from './seat-hours.inputs.js';
import { SeatHoursRepository } from './seat-records.repository.js';
import { type Saying, SeatVoice } from './seat-voice.js';

type Done = Record<'seat', Reference>;

/** When the people of a seat work. Locks, in this order: the seat, what was said of it. */
@Injectable()
export class SeatHoursService {
  constructor(
    private readonly acts: Acts,
    private readonly voice: SeatVoice,
    private readonly hours: SeatHoursRepository,
    private readonly clock: Clock,
  ) {}

  enter(viewer: Viewer, input: EnterSeatHoursInput): Promise<Done> {
    return this.acts.perform('seat.enterHours', viewer, input, async () => {
      const saying = await this.voice.ofSeat(viewer, input.seat, input.evidence);
      const entered = await this.add(saying, input.hours);
      return this.voice.record('hours', 'Entered', viewer, saying, entered.id, told(entered));
    });
  }

  correct(viewer: Viewer, input: CorrectSeatHoursInput): Promise<Done> {
    return this.acts.perform('seat.correctHours', viewer, input, async () => {
      const { saying, record } = await this.of(viewer, input);
      record.remove(input.reason, this.clock.now());
      await this.hours.save(record);
      const entered = await this.add(saying, input.hours);
      const changes = { ...told(entered), corrects: record.id, reason: input.reason };
      return this.voice.record('hours', 'Corrected', viewer, saying, entered.id, changes);
    });
  }

  remove(viewer: Viewer, input: RemoveSeatHoursInput): Promise<Done> {
    return this.acts.perform('seat.removeHours', viewer, input, async () => {
      const { saying, record } = await this.of(viewer, input);
      record.remove(input.reason, this.clock.now());
      await this.hours.save(record);
      return this.voice.record('hours', 'Removed', viewer, saying, record.id, { reason: input.reason });
    });
  }

  private of(viewer: Viewer, input: CorrectSeatHoursInput | RemoveSeatHoursInput) {
    const id = inputId('swh', input.seatHours, 'seatHours');
    return this.voice.ofRecord(viewer, 'SeatHours', this.hours, id, input);
  }

  private async add(saying: Saying, given: WorkingTimeInput): Promise<SeatHoursEntity> {
    const entered = Object.assign(new SeatHoursEntity(), saying.said());
    entered.say(given);
    for (const other of await this.hours.standing(saying.seat.id)) {
      const until = other.until;
      other.makeRoom(entered);
      if (other.until !== until) await this.hours.save(other);
    }
    await this.hours.add(entered);
    return entered;
  }
}

const told = ({ workingDays, workingFrom, workingTo, timeZone, from, until }: SeatHoursEntity) => ({
  ...{ workingDays, workingFrom, workingTo, timeZone, from, until },
});
