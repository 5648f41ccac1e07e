import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { SeatHolidayEntity } from './seat-holiday.entity.js';
import { SeatHoursEntity } from './seat-hours.entity.js';

/** A seat of which something is said, and who holds it. */
export interface SpokenSeat {
  readonly id: string;
  readonly bodyId: string;
  /** Whether somebody holds it, be it not known who. */
  readonly held: boolean;
  readonly partyId: string | null;
}

@Injectable()
export class SeatHoursRepository extends VersionedRepository<SeatHoursEntity> {
  constructor(transaction: Transaction) {
    super(transaction, SeatHoursEntity);
  }

  /** Locks a seat, so that of two who say something of it one comes first. */
  async lockSeat(id: string): Promise<SpokenSeat> {
    const [seat] = await this.transaction.query<{ id: string; bodyId: string }>(
      `select id, body_id as "bodyId" from seat where id = $1 for update`,
      [id],
    );
    if (!seat) throw new NotFound();
    const [term] = await this.transaction.query<{ partyId: string | null }>(
      `select party_id as "partyId" from seat_held where seat_id = $1 and valid @> (now() at time zone 'UTC')::date`,
      [id],
    );
    return { ...seat, held: term !== undefined, partyId: term?.partyId ?? null };
  }

  /** Those of a seat that stand, oldest first; locked with their seat. */
  standing(seatId: string): Promise<SeatHoursEntity[]> {
    return this.transaction.manager
      .createQueryBuilder(SeatHoursEntity, 'hours')
      .where('hours.seatId = :seatId and hours.removedAt is null', { seatId })
      .orderBy('hours.from')
      .getMany();
  }
}

@Injectable()
export class SeatHolidayRepository extends VersionedRepository<SeatHolidayEntity> {
  constructor(transaction: Transaction) {
    super(transaction, SeatHolidayEntity);
  }

  /** Those of the holder of a seat that stand; locked with their seat. */
  standing(seatId: string, partyId: string | null): Promise<SeatHolidayEntity[]> {
    return this.transaction.manager
      .createQueryBuilder(SeatHolidayEntity, 'holiday')
      .where('holiday.seatId = :seatId and holiday.partyId is not distinct from :partyId', { seatId, partyId })
      .andWhere('holiday.removedAt is null')
      .getMany();
  }
}
