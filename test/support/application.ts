import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { Extension } from '../../src/app.module.js';
import { createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config.js';
import { Jobs } from '../../src/kernel/jobs.js';
import { testDatabaseUrl } from './database.js';

export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  status: number;
}

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A running server on this worker's database, asked over HTTP like any client. */
export class TestApplication {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: pg.Pool,
    private readonly databaseUrl: string,
  ) {}

  static async start(
    settings: Record<string, string> = {},
    databaseUrl?: string,
    extension?: Extension,
  ): Promise<TestApplication> {
    const url = databaseUrl ?? (await testDatabaseUrl());
    const app = await createApplication(
      readConfig({ DATABASE_URL: url, RATE_LIMIT: '2000000000', ...settings }),
      extension,
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    return new TestApplication(app, await app.getUrl(), new pg.Pool({ connectionString: url, max: 4 }), url);
  }

  /** Sends what is no proper question, and tells what came back, word for word. */
  async send(body: string | Buffer, headers: Record<string, string> = {}, path = '/graphql'): Promise<RawAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers };
  }

  /** Asks a GraphQL question; `token` is an access token of whoever asks. */
  async ask(query: string, variables: Record<string, unknown> = {}, token?: string): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
  }

  /** Runs one statement and answers its rows. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query<Row>(text, values)).rows;
  }

  /** Runs every job that waits, as the worker process would. Specs that count mail want a database of their own. */
  async runJobs(): Promise<void> {
    await runOnce({
      connectionString: this.databaseUrl,
      taskList: this.app.get(Jobs).taskList(),
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') console.error(message);
      }),
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.end();
  }
}
