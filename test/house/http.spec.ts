import { request as plainRequest } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type RawAnswer, TestServer } from '../support/server.js';

let app: TestServer;
beforeAll(async () => {
  app = await TestServer.shared();
});
afterAll(() => app.stop());

const codes = ({ text }: RawAnswer): unknown[] =>
  (JSON.parse(text) as { errors: { extensions: { code: unknown } }[] }).errors.map(({ extensions }) => extensions.code);
const ask = (query: unknown, further: Record<string, unknown> = {}): Promise<RawAnswer> =>
  app.send(JSON.stringify({ query, ...further }));

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch }))('$name', async ({ fn }) => {
    const result = await fn();
    if (result.status === 'error') throw new Error(`${result.name}: ${result.reason}`);
    expect(['ok', 'notice', 'warn']).toContain(result.status);
  });
});

describe('a request that is none', () => {
  const wellFormed = JSON.stringify({ query: '{ __typename }' });

  test.each([
    ['no JSON', '{"query":', {}, 400],
    ['nothing', '', {}, 400],
    ['a number', '7', {}, 400],
    ['null', 'null', {}, 400],
    ['an empty object', '{}', {}, 400],
    ['a query that is no text', '{"query":{}}', {}, 400],
    ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}', {}, 400],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}', {}, 400],
    ['an operation name that is a number', '{"query":"{ __typename }","operationName":7}', {}, 400],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), {}, 400],
    ['prototype pollution', '{"__proto__":{"query":"{ __typename }"},"query":"{ __typename }"}', {}, 400],
    ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [
      'a form that has seen the preflight',
      'query=%7B__typename%7D',
      { 'content-type': 'application/x-www-form-urlencoded', 'apollo-require-preflight': '1' },
      415,
    ],
    ['plain text', wellFormed, { 'content-type': 'text/plain' }, 415],
    ['parts', wellFormed, { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a type that is no type', wellFormed, { 'content-type': ';;;' }, 415],
    ['an encoding that is not known', wellFormed, { 'content-encoding': 'rot13' }, 200],
  ])('%s is answered as GraphQL answers', async (_, body, headers, status) => {
    const answer = await app.send(body, headers);
    expect(answer.status).toBe(status);
    expect(status === 200 || codes(answer)).toEqual(status === 200 || ['BAD_REQUEST']);
  });

  test('and larger than 2 MB is answered as GraphQL answers, one below is read', async () => {
    const document = (size: number): string => JSON.stringify({ query: `{ __typename } #${'x'.repeat(size)}` });
    const large = await app.send(document(2 * 1024 * 1024));
    expect([large.status, codes(large), large.headers.get('content-type')]).toEqual([
      413,
      ['BAD_REQUEST'],
      'application/json; charset=utf-8',
    ]);
    expect((await app.send(document(2 * 1024 * 1024 - 100))).status).toBe(200);
  });

  test('and ten times as large is told so, whether or not its length is, rather than cut off while it is sent', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'x');
    for (let round = 0; round < 5; round += 1) expect((await app.send(large)).status).toBe(413);
    const headers = { 'content-type': 'application/json' };
    const flowing = {
      method: 'POST',
      headers,
      body: Readable.toWeb(Readable.from(Array.from({ length: 20 }, () => large.subarray(0, 1024 * 1024)))),
      duplex: 'half',
    };
    expect((await fetch(`${app.url}/graphql`, flowing as RequestInit)).status).toBe(413);
  });

  test('and announced but not sent is answered all the same', async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\n\r\n{`,
    );
    expect((await text(socket)).split('\r\n')[0]).toBe('HTTP/1.1 413 Payload Too Large');
  });

  test('from another site without a preflight is refused', async () => {
    const response = await fetch(`${app.url}/graphql?query=%7B__typename%7D`);
    expect([response.status, (await response.json()) as unknown]).toEqual([
      400,
      { errors: [{ message: expect.stringContaining('CSRF'), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  test('that would write by GET is refused', async () => {
    const query = encodeURIComponent('mutation { __typename }');
    const response = await fetch(`${app.url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  });

  test('to a host that is no host is answered all the same', async () => {
    const { port } = new URL(app.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = plainRequest(
        {
          port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          headers: { host: '[', 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      request.end(wellFormed);
    });
    expect(status).toBe(400);
  });
});

describe('a document that cannot run', () => {
  test.each([
    ['is no GraphQL', '{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['asks for what is not in the schema', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'asks for an operation that it does not have',
      'query A { __typename }',
      { operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'does not say which of two operations',
      'query A { __typename } query B { __typename }',
      {},
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['is only a fragment', 'fragment F on Query { __typename }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'has fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['subscribes', 'subscription { __typename }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ])('because it %s', async (_, query, further, code) => {
    const answer = await ask(query, further);
    expect([answer.status, codes(answer)]).toEqual([400, [code]]);
  });
});

describe('every answer', () => {
  test('has the headers that protect, and none that tell what runs here', async () => {
    for (const { headers } of [
      await ask('{ __typename }'),
      await app.send('nonsense'),
      await app.send('', {}, '/nowhere'),
    ]) {
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('strict-transport-security')).toContain('max-age');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    }
  });

  test('lets the schema be read', async () => {
    const { text } = await ask('{ __schema { queryType { name } mutationType { name } } }');
    expect(JSON.parse(text)).toEqual({
      data: { __schema: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } } },
    });
  });

  test('to a credential that does not hold says so', async () => {
    for (const authorization of ['Bearer unknown-token-unknown-token', 'Basic dXNlcjpwYXNz', 'Bearer', 'Bearer ü']) {
      const answer = await app.send(JSON.stringify({ query: '{ __typename }' }), {
        authorization: encodeURI(authorization).replace(/%20/g, ' '),
      });
      expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
  });
});
