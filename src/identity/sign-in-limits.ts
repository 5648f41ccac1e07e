import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { CountedLimit, networkOf } from '../kernel/counted-limit.js';
import { READING_POOL } from '../kernel/reading/reader.js';

/** By address few, so that nobody's mailbox is filled; by network many, for a delegation shares one. */
const CODES = { byAddress: 6, byNetwork: 60 };
const TRIES = { byAddress: 30, byNetwork: 120 };

/**
 * How often codes may be asked for and tried; counted before anything is looked up, so that it tells nothing about
 * which addresses are known.
 */
@Injectable()
export class SignInLimits {
  private readonly codes: Limit;
  private readonly tries: Limit;

  constructor(@Inject(READING_POOL) pool: pg.Pool) {
    this.codes = limit(pool, 'code', CODES);
    this.tries = limit(pool, 'try', TRIES);
  }

  async countCode(email: string, ip: string): Promise<void> {
    await count(this.codes, email, ip);
  }

  async countTry(email: string, ip: string): Promise<void> {
    await count(this.tries, email, ip);
  }
}

interface Limit {
  readonly address: CountedLimit;
  readonly network: CountedLimit;
}

const limit = (pool: pg.Pool, name: string, points: { byAddress: number; byNetwork: number }): Limit => ({
  address: new CountedLimit(pool, `sign-in ${name} by address`, points.byAddress),
  network: new CountedLimit(pool, `sign-in ${name} by network`, points.byNetwork),
});

async function count({ address, network }: Limit, email: string, ip: string): Promise<void> {
  await network.count(networkOf(ip));
  // Hashed: the table is no list of people, and a key has a length.
  await address.count(createHash('sha256').update(email).digest('base64url'));
}
