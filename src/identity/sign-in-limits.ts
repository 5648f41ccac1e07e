import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { READING_POOL } from '../kernel/reading/reader.js';
import { RateLimited } from '../kernel/refused.js';

const WINDOW_SECONDS = 15 * 60;
/** By address few, so that nobody's mailbox is filled; by network many, for a delegation shares one. */
const CODES = { byAddress: 6, byNetwork: 60 };
const TRIES = { byAddress: 30, byNetwork: 120 };

/**
 * How often codes may be asked for and tried. Counted in the database, so that a restart or a second server does not
 * begin anew; and before anything is looked up, so that it tells nothing about which addresses are known.
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
  readonly address: RateLimiterPostgres;
  readonly network: RateLimiterPostgres;
}

function limit(pool: pg.Pool, name: string, points: { byAddress: number; byNetwork: number }): Limit {
  const limiter = (by: string, most: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: `sign-in ${name} by ${by}`,
      points: most,
      duration: WINDOW_SECONDS,
    });
  return { address: limiter('address', points.byAddress), network: limiter('network', points.byNetwork) };
}

async function count({ address, network }: Limit, email: string, ip: string): Promise<void> {
  try {
    await network.consume(networkOf(ip));
    // Hashed: the table is no list of people, and a key has a length.
    await address.consume(createHash('sha256').update(email).digest('base64url'));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new RateLimited(new Date(Date.now() + error.msBeforeNext));
    throw error;
  }
}

/** One household or office: an IPv4 address, or the /64 within which an IPv6 host picks any address it likes. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
