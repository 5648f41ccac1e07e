import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { permissions } from '../../src/permissions.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeOfficer } from '../support/people.js';

let app: TestApplication;
let token: string;

const INSTALLATION = `{ installation { version nodeVersion publicUrl production trustedProxies startedAt
  database { version embedded bytes migration } mail { delivery server from } jobs { waiting failed }
  limits { rowsInAMinute rowsInADocument depth aliases tokens } } }`;

beforeAll(async () => {
  const settings = {
    SMTP_URL: 'smtp://somebody:secret-of-the-mail@mail.example.org:2525',
    MAIL_FROM: 'plenary@example.org',
    PUBLIC_URL: 'https://plenary.example.org/',
    TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2',
    RATE_LIMIT: '12345678',
  };
  app = await TestApplication.start(settings, await ownDatabaseUrl());
  ({ token } = await makeOfficer(app, 'ADMINISTRATOR'));
});
afterAll(() => app.stop());

describe('the installation', () => {
  test('tells an administrator its settings and how it fares, and no secret', async () => {
    const answer = await app.ask(INSTALLATION, {}, token);
    const { installation } = answer.data;
    expect(installation).toMatchObject({
      version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
      publicUrl: 'https://plenary.example.org',
      production: false,
      trustedProxies: ['10.0.0.1', '10.0.0.2'],
      mail: { delivery: 'SMTP', server: 'mail.example.org:2525', from: 'plenary@example.org' },
      limits: { rowsInAMinute: 12_345_678, rowsInADocument: 200_000 },
      jobs: { waiting: 0, failed: 0 },
    });
    expect(installation.database.version).toMatch(/^\d+\./);
    expect(installation.database.embedded).toBe(false);
    expect(Number(installation.database.bytes)).toBeGreaterThan(1_000_000);
    expect(JSON.stringify(answer)).not.toContain('secret-of-the-mail');
    expect(JSON.stringify(answer)).not.toContain('somebody');
  });

  test('counts the jobs that wait and those that were given up', async () => {
    await app.sql(
      `select graphile_worker.add_job('nothing', '{}'), graphile_worker.add_job('lost', '{}', max_attempts => 1)`,
    );
    await app.sql(`update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1`);
    const { data } = await app.ask('{ installation { jobs { waiting failed } } }', {}, token);
    expect(data.installation.jobs).toEqual({ waiting: 1, failed: 1 });
  });

  test('knows the database that npm start brings along', async () => {
    const own = await TestApplication.start({ EMBEDDED_DATABASE: 'yes' });
    const officer = await makeOfficer(own, 'ADMINISTRATOR');
    const { data } = await own.ask('{ installation { database { embedded } } }', {}, officer.token);
    await own.stop();
    expect(data.installation.database.embedded).toBe(true);
  });
});

describe('the roles', () => {
  test('are told to everybody as the table of permissions has them', async () => {
    const { data } = await app.ask('{ roles { name acts { act says } } }');
    const auditor = data.roles.find(({ name }: { name: string }) => name === 'AUDITOR');
    expect(auditor.acts).toEqual([
      { act: 'finding.readOpenings', says: 'read who opened findings' },
      { act: 'trail.read', says: 'read the trail' },
    ]);
    const told = data.roles.flatMap(({ name, acts }: { name: string; acts: { act: string }[] }) =>
      acts.map(({ act }) => `${name} ${act}`),
    );
    const table = Object.entries(permissions).flatMap(([act, { roles }]) => roles.map((role) => `${role} ${act}`));
    expect(told.toSorted()).toEqual(table.toSorted());
  });

  test('each have a name and a meaning in the words of the pages', () => {
    const roles = new Set(Object.values(permissions).flatMap((permission) => permission.roles));
    for (const language of ['en', 'fr']) {
      const text = readFileSync(`locales/${language}/administration.json`, 'utf8');
      const { role } = JSON.parse(text) as { role: Record<string, { name: string; means: string }> };
      expect(Object.keys(role).toSorted()).toEqual([...roles].toSorted());
    }
  });
});
