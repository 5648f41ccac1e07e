import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Answer, TestServer } from './server.js';

const agent = new Agent({ keepAlive: true });

interface KeptAliveAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}
type Headers = Readonly<Record<string, string>>;

/** For specs with thousands of requests, of which fetch would take longer than the answers. */
export async function sendKeptAlive(
  app: TestServer,
  path: string,
  headers: Headers,
  body?: string,
): Promise<KeptAliveAnswer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(
      `${app.url}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers: { ...headers }, agent },
      resolve,
    )
      .on('error', reject)
      .end(body);
  });
  return { status: response.statusCode ?? 0, headers: response.headers, content: await buffer(response) };
}

/** Asks a question; answers what came, word for word. */
export async function wordsKeptAlive(
  app: TestServer,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  headers: Headers,
): Promise<{ status: number; words: string }> {
  const all = { 'content-type': 'application/json', ...headers };
  const { status, content } = await sendKeptAlive(app, '/graphql', all, JSON.stringify({ query, variables }));
  return { status, words: content.toString('utf8') };
}

export async function askKeptAlive(
  app: TestServer,
  query: string,
  variables: Record<string, unknown>,
  headers: Headers,
): Promise<Answer> {
  const { status, words } = await wordsKeptAlive(app, query, variables, headers);
  return { ...(JSON.parse(words) as Omit<Answer, 'status'>), status };
}
