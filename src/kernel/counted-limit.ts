import { isIPv6 } from 'node:net';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from './refused.js';

const WINDOW_SECONDS = 15 * 60;

/**
 * How often something may be done in a quarter of an hour. Counted in the database, so that a restart or a second
 * server does not begin anew.
 */
export class CountedLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(pool: pg.Pool, name: string, most: number) {
    this.limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: most,
      duration: WINDOW_SECONDS,
    });
  }

  async count(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new RateLimited(new Date(Date.now() + error.msBeforeNext));
      throw error;
    }
  }
}

/** One household or office: an IPv4 address, or the /64 within which an IPv6 host picks any address it likes. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
