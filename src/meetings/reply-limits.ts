import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CountedLimit, networkOf } from '../kernel/counted-limit.js';
import { READING_POOL } from '../kernel/reading/reader.js';

/** Many, for a delegation shares a network and mail scanners open every link; few enough that nobody tries secrets. */
const BY_NETWORK = 600;

/** How often reply links may be opened and answered. */
@Injectable()
export class ReplyLimits {
  private readonly limit: CountedLimit;

  constructor(@Inject(READING_POOL) pool: pg.Pool) {
    this.limit = new CountedLimit(pool, 'reply link by network', BY_NETWORK);
  }

  count(ip: string): Promise<void> {
    return this.limit.count(networkOf(ip));
  }
}
