import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { KnownQuestions } from '../../src/kernel/graphql/known-questions.js';
import { makePerson, type Person } from '../support/people.js';
import { app } from './library/running.js';

let person: Person;

beforeAll(async () => {
  person = await makePerson(app);
});

/** A question that nobody has asked yet. */
const question = (): string =>
  `query Q${randomUUID().replaceAll('-', '')}($first: Int) { members(first: $first) { nodes { name } } viewer { name } }`;
const isKnown = (query: string): boolean => app.app.get(KnownQuestions).find(query, undefined) !== undefined;

describe('a question that was answered before', () => {
  test('is answered the same, status and headers too', async () => {
    const query = question();
    const raw = async (): Promise<unknown> => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
        body: JSON.stringify({ query, variables: { first: 5 } }),
      });
      const headers = Object.fromEntries([...response.headers].filter(([name]) => !/^(date|x-request-id)$/.test(name)));
      return { status: response.status, headers, text: await response.text() };
    };
    const first = await raw();
    expect(isKnown(query)).toBe(true);
    expect(await raw()).toEqual(first);
  });

  test('is answered for whoever asks then, by their own rights', async () => {
    const query = question();
    const own = await app.ask(query, {}, person.token);
    const stranger = await makePerson(app);
    expect((await app.ask(query, {}, stranger.token)).data.viewer).not.toEqual(own.data.viewer);
    const visitor = await app.ask(query);
    expect(visitor.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    await app.sql(`update access_token set revoked_at = now() where account_id = $1`, [stranger.accountId]);
    expect((await app.ask(query, {}, stranger.token)).status).toBe(401);
  });

  test('has its variables checked as before', async () => {
    const query = question();
    const wrong = [{ first: 'many' }, { first: 1000 }, { first: 0 }];
    const before = await Promise.all(wrong.map((variables) => app.ask(query, variables, person.token)));
    await app.ask(query, { first: 1 }, person.token);
    expect(isKnown(query)).toBe(true);
    const after = await Promise.all(wrong.map((variables) => app.ask(query, variables, person.token)));
    expect(after).toEqual(before);
    expect(after.every(({ errors }) => errors?.[0]?.extensions['code'] === 'BAD_USER_INPUT')).toBe(true);
  });
});
