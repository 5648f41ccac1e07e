import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Config } from '../../config.js';
import { CONFIG } from '../config-token.js';
import { MOST_COST } from '../graphql/cost.js';
import { DEEPEST, MOST_ALIASES, MOST_TOKENS } from '../graphql/limits.js';
import { READING_POOL } from '../reading/reader.js';
import {
  type Installation,
  type InstallationDatabase,
  type InstallationJobs,
  MailDelivery,
} from './installation.type.js';

interface Row {
  version: string;
  bytes: string;
  migration: string | null;
  waiting: number;
  failed: number;
}

const STATE = `
  select current_setting('server_version') as version,
    pg_database_size(current_database())::text as bytes, (select name from migration order by timestamp desc limit 1) as migration,
    (select count(*)::int from graphile_worker.jobs where attempts < max_attempts) as waiting,
    (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as failed`;

/** What an administrator may know of the settings and the state of the installation. */
@Injectable()
export class InstallationState {
  private readonly startedAt = new Date();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(READING_POOL) private readonly pool: pg.Pool,
  ) {}

  async read(): Promise<Installation> {
    const { config } = this;
    return {
      version: ownVersion(),
      nodeVersion: process.versions.node,
      publicUrl: config.publicUrl,
      production: config.production,
      trustedProxies: config.trustedProxies,
      startedAt: this.startedAt,
      ...(await this.state()),
      mail: {
        delivery: config.smtpUrl ? MailDelivery.SMTP : MailDelivery.FOLDER,
        // The address may hold a password: of it, host and port alone.
        server: config.smtpUrl && new URL(config.smtpUrl).host,
        from: config.mailFrom,
      },
      limits: {
        rowsInAMinute: config.rateLimit,
        rowsInADocument: MOST_COST,
        depth: DEEPEST,
        aliases: MOST_ALIASES,
        tokens: MOST_TOKENS,
      },
    };
  }

  private async state(): Promise<{ database: InstallationDatabase; jobs: InstallationJobs }> {
    const { rows } = await this.pool.query<Row>(STATE);
    const [row] = rows;
    if (!row) throw new Error('The database did not say how it is.');
    const { version, bytes, migration, waiting, failed } = row;
    return {
      database: { version, embedded: this.config.embeddedDatabase, bytes, migration: migration ?? '' },
      jobs: { waiting, failed },
    };
  }
}

const ownVersion = (): string => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};
