import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { RateLimit } from '../kernel/graphql/rate-limit.js';
import { fieldOf } from '../kernel/pages/forms.js';
import { Allow } from '../kernel/policy/allow.js';
import { Unauthenticated } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ChangeHub } from './change-hub.js';
import { Stream } from './stream.js';

/** One browser has one, whatever its tabs; a person has a few browsers and programs. */
const MOST_OF_ACCOUNT = 20;
const MOST = 4_000;
const LONGEST_PLACE = 2_000;
/** What opening a stream takes of the rows that an account may ask for in a minute. */
const COST = 100;
const A_WHILE = '30';

/** The stream of what changes. Who is refused is told nothing but that. */
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly authentication: Authentication,
    private readonly hub: ChangeHub,
    private readonly rateLimit: RateLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('changes.follow')
  async follow(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.headers({ 'cache-control': 'no-store', vary: 'cookie, authorization, origin' });
    if (this.isForeign(request)) return refuse(reply, 403);
    const viewer = await this.viewer(request);
    const { accountId, credential } = viewer ?? {};
    if (!viewer || !accountId || !credential || !('id' in credential)) return refuse(reply, 401);
    if (!viewer.scope('read')) return refuse(reply, 403);
    if (request.method === 'HEAD') return refuse(reply, 200);
    const within = await this.isWithinBudget(accountId);
    // Nothing is awaited from here on: of two at once, one is the twentieth.
    if (!within || this.isFull(accountId)) return refuse(reply.header('retry-after', A_WHILE), 429);
    if (this.hub.isClosing || this.hub.size >= MOST) return refuse(reply.header('retry-after', A_WHILE), 503);
    this.hub.add(new Stream(accountId, credential.id, placeIn(request), reply));
  }

  /** Another site's page could otherwise open it in somebody's name, and count what happens in it. */
  private isForeign({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site === 'same-origin') return false;
    const isElsewhere = headers.origin !== undefined && headers.origin !== new URL(this.config.publicUrl).origin;
    return isElsewhere || (site !== undefined && site !== 'none');
  }

  private async viewer(request: FastifyRequest): Promise<Viewer | null> {
    try {
      return await this.authentication.viewer(request);
    } catch (error) {
      if (error instanceof Unauthenticated) return null;
      throw error;
    }
  }

  private isFull(accountId: string): boolean {
    return this.hub.countOf(accountId) >= MOST_OF_ACCOUNT;
  }

  private isWithinBudget(accountId: string): Promise<boolean> {
    return this.rateLimit.take(accountId, COST).then(
      () => true,
      () => false,
    );
  }
}

/** Where somebody was cut off: a browser says it in a header; one whose other tab was, in the address. */
function placeIn({ headers, query }: FastifyRequest): string | null {
  const given = headers['last-event-id'];
  const place = typeof given === 'string' ? given : fieldOf(query, 'after', LONGEST_PLACE);
  return place === '' ? null : place.slice(0, LONGEST_PLACE);
}

const refuse = (reply: FastifyReply, status: number): void => void reply.status(status).send();
