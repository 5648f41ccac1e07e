import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CountedLimit, networkOf } from '../kernel/counted-limit.js';
import { READING_POOL } from '../kernel/reading/reader.js';

/** Many, for services that show calendars ask for those of many people from one network; few enough that nobody tries secrets. */
const BY_NETWORK = 600;

/** How often calendars may be asked for. Whoever asks for the public one too often still gets their own. */
@Injectable()
export class CalendarLimits {
  private readonly limits: Readonly<Record<'private' | 'public', CountedLimit>>;

  constructor(@Inject(READING_POOL) pool: pg.Pool) {
    this.limits = {
      private: new CountedLimit(pool, 'calendar by network', BY_NETWORK),
      public: new CountedLimit(pool, 'public calendar by network', BY_NETWORK),
    };
  }

  count(kind: 'private' | 'public', ip: string): Promise<void> {
    return this.limits[kind].count(networkOf(ip));
  }
}
