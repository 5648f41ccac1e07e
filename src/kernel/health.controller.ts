import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type pg from 'pg';
import { Allow } from './policy/allow.js';
import { READING_POOL } from './reading/reader.js';

/** Whether the server lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READING_POOL) private readonly pool: pg.Pool) {}

  @Get('live')
  @Allow('health.read')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @HttpCode(200)
  @Allow('health.read')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; missing: string[] }> {
    const missing = await this.missing();
    if (missing.length > 0) reply.status(503);
    return { status: missing.length === 0 ? 'ready' : 'not ready', missing };
  }

  private async missing(): Promise<string[]> {
    try {
      const { rows } = await this.pool.query<{ tables: boolean }>(
        `select to_regclass('migration') is not null as tables`,
      );
      return rows[0]?.tables ? [] : ['the tables: run the migrations'];
    } catch {
      return ['the database: it does not answer'];
    }
  }
}
