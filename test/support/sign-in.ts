import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '../../src/identity/secrets.js';
import type { Answer, TestServer } from './server.js';

const REQUEST = `mutation($email: String!) { requestSignInCode(input: { email: $email }) { requested userErrors { code path } } }`;
const SIGN_IN = `mutation($email: String!, $code: String!, $accepts: Boolean!) {
  signIn(input: { email: $email, code: $code, acceptsUndertaking: $accepts }) { account { email } viewer { email } userErrors { rule path message } }
}`;

export const requestCode = (app: TestServer, email: string): Promise<Answer> => app.ask(REQUEST, { email });

/** Signs in over GraphQL; answers the cookie that came with it, as a browser would send it back. */
export async function signIn(
  app: TestServer,
  email: string,
  code: string,
  options: { accepts?: boolean; cookie?: string } = {},
): Promise<{ answer: Answer; header: string | null; cookie: string }> {
  const { accepts = true, cookie } = options;
  const { answer, headers } = await askWithCookie(app, cookie ?? '', SIGN_IN, { email, code, accepts });
  const header = headers.get('set-cookie');
  return { answer, header, cookie: header?.split(';')[0] ?? '' };
}

/** Asks as a browser does, which holds a session in a cookie. */
export async function askWithCookie(
  app: TestServer,
  cookie: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ answer: Answer; headers: Headers }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
  return { answer, headers: response.headers };
}

/** A session of an account, as the cookie of a browser that is signed in. */
export async function makeSession(app: TestServer, accountId: string, name = 'plenary'): Promise<string> {
  const secret = newSecret();
  await app.sql(
    `insert into session (id, account_id, secret_hash, expires_at, undertaking_accepted_at) values ($1, $2, $3, now() + interval '1 day', now())`,
    [randomUUID(), accountId, hashSecret(secret)],
  );
  return `${name}=${secret}`;
}
