import pg from 'pg';
import { testDatabaseUrl } from './database.js';
import { sharedServerUrl } from './host.js';

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

/** A running server and its database, asked over HTTP like any client. */
export class TestServer {
  protected constructor(
    readonly url: string,
    readonly database: pg.Pool,
  ) {}

  /** The one that all specs of this Jest worker share, who need nothing but to ask it and its database. */
  static async shared(): Promise<TestServer> {
    const database = await testDatabaseUrl();
    const server = new TestServer(await sharedServerUrl(database), poolOf(database));
    // What other specs left to be done concerns nobody any more.
    await server.sql('delete from graphile_worker._private_jobs');
    return server;
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

  async stop(): Promise<void> {
    await this.database.end();
  }
}

/** What triggers ask is planned once a connection: a spec asks too few times to make up for planning it anew. */
export const poolOf = (url: string): pg.Pool =>
  new pg.Pool({ connectionString: url, max: 4, options: '-c plan_cache_mode=force_generic_plan' });
