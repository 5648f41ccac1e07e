import { Inject, Injectable } from '@nestjs/common';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../../config.js';
import { CONFIG } from '../config-token.js';

const MINUTE = 60;

/** What is left to a viewer after the running operation. */
export interface Budget {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/** How many rows a viewer may ask for within a minute: kept in memory, so that no statement is needed to read it. */
@Injectable()
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.limiter = new RateLimiterMemory({ points: config.rateLimit, duration: MINUTE });
  }

  /** Takes the cost of an operation from what is left to `key`: an account, or an address for those not signed in. */
  async take(key: string, cost: number): Promise<Budget> {
    const limit = this.config.rateLimit;
    try {
      const { remainingPoints, msBeforeNext } = await this.limiter.consume(key, cost);
      return { cost, limit, remaining: remainingPoints, resetAt: new Date(Date.now() + msBeforeNext) };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const resetAt = new Date(Date.now() + error.msBeforeNext);
      const headers = new HeaderMap([['retry-after', String(Math.ceil(error.msBeforeNext / 1000))]]);
      throw new GraphQLError(
        `You have asked for more than ${limit} rows within a minute. Ask again after ${resetAt.toISOString()}, or for less.`,
        { extensions: { code: 'RATE_LIMITED', resetAt: resetAt.toISOString(), http: { status: 429, headers } } },
      );
    }
  }
}
