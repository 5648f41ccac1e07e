import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadFolder } from '../../src/loading/load-folder.js';
import { LoadRefused } from '../../src/loading/problems.js';
import { ownDatabaseUrl } from '../support/database.js';
import { everyRow } from './every-row.js';

type Row = Record<string, unknown>;

describe('a folder that is not right', () => {
  let client: pg.Client;
  let folder: string;
  let empty: unknown;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: await ownDatabaseUrl() });
    await client.connect();
    empty = await everyRow(client);
  });
  afterAll(() => client.end());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plenary-load-'));
    await cp('data/iwg', folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function change(file: string, edit: (rows: Row[]) => void): Promise<void> {
    const rows = JSON.parse(await readFile(join(folder, file), 'utf8')) as Row[];
    edit(rows);
    await writeFile(join(folder, file), JSON.stringify(rows));
  }

  /** What is said of the folder, after checking that none of it was loaded. */
  async function refusal(): Promise<readonly string[]> {
    const error = await loadFolder(client, folder, { today: '2026-11-23' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadRefused);
    expect(await everyRow(client)).toEqual(empty);
    return (error as LoadRefused).details;
  }

  it('loads nothing, and every wrong row is named with file, row, field and rule', async () => {
    await change('parties.json', (rows) => {
      Object.assign(rows[0] as Row, { isoCode: 'arm' });
      Object.assign(rows[1] as Row, { unRegionalGroup: 'OCEANIA', colour: 'green' });
      delete rows[2]?.['name'];
      Object.assign(rows[3] as Row, { timeZones: ['America/Ottawa'] });
    });
    await change('subscriptions.json', (rows) => {
      Object.assign(rows[0] as Row, { subscribed: '2016-13' });
      Object.assign(rows[1] as Row, { party: 'atlantis' });
    });
    expect(await refusal()).toEqual([
      'parties.json, row 1 (armenia), isoCode: must be the two capital letters of ISO 3166-1.',
      expect.stringMatching(/^parties\.json, row 2 \(australia\), unRegionalGroup: /),
      'parties.json, row 2 (australia), colour: is not a field of this row.',
      'parties.json, row 3 (belgium), name: is missing.',
      'parties.json, row 4 (canada), timeZones.0: must be an IANA time zone such as Europe/Brussels.',
      'subscriptions.json, row 1 (armenia), subscribed: there is no month 2016-13.',
      'subscriptions.json, row 2 (atlantis), party: no party in this folder is called "atlantis".',
    ]);
  });

  it('names days that do not exist, ends before beginnings and what is there twice', async () => {
    await change('bodies.json', (rows) => {
      const [chair, other] = (rows[0] as { chairs: Row[] }).chairs as [Row, Row];
      chair['from'] = '2021-02-31';
      other['until'] = '2019-01-01';
    });
    await change('seats.json', (rows) => rows.push({ ...(rows[0] as Row) }));
    expect(await refusal()).toEqual([
      'bodies.json, row 1 (infcirc-908), chairs.0.from: there is no day 2021-02-31.',
      'bodies.json, row 1 (infcirc-908), chairs.1.until: 2019-01-01 is not after 2020-02-11.',
      expect.stringMatching(/^seats\.json, row 11 .*infcirc-908-steering-committee\/1 is there twice\.$/),
      expect.stringMatching(/^seats\.json, row 11 .*terms\.0: .* is there twice\.$/),
    ]);
  });

  it('names each row that the database refuses', async () => {
    await change('parties.json', (rows) => {
      Object.assign(rows[1] as Row, { isoCode: 'AM' });
      Object.assign(rows[2] as Row, { isoCode: 'CA' });
    });
    expect(await refusal()).toEqual([
      expect.stringMatching(/^parties\.json, row 2 \(australia\): another record already has this: .*iso_code.*AM/),
      expect.stringMatching(/^parties\.json, row 4 \(canada\): another record already has this: .*iso_code.*CA/),
    ]);
  });

  it('is refused with files that are unknown, unreadable or no lists', async () => {
    await writeFile(join(folder, 'partys.json'), '[]');
    await writeFile(join(folder, 'seats.json'), '[{');
    await writeFile(join(folder, 'meetings.json'), '{}');
    expect(await refusal()).toEqual([
      expect.stringMatching(/^partys\.json: is not a file that can be loaded/),
      expect.stringMatching(/^seats\.json: is not JSON that can be read/),
      'meetings.json: must be a list of rows.',
      expect.stringContaining('no meeting in this folder is called'),
    ]);
  });

  it('is refused without a working group, or when part of it is invented', async () => {
    await change('parties.json', (rows) => Object.assign(rows[0] as Row, { invented: true }));
    expect(await refusal()).toEqual([
      'parties.json, row 1 (armenia), invented: must not be true: the working group is real.',
    ]);
    await writeFile(join(folder, 'bodies.json'), '[]');
    expect(await refusal()).toContain('bodies.json: must have one working group, and has 0.');
    await expect(loadFolder(client, join(folder, 'none'), { today: '2026-11-23' })).rejects.toThrow(
      'There is no folder',
    );
  });

  it('is refused where a finding was released by a step left out', async () => {
    const released = { revision: 1, proposedBy: 'demo-lead', proposedAt: 'today-15d 10:00 UTC' };
    const releases = [
      { at: 'today-12d 10:00 UTC', confirmedBy: 'demo-chair-a', finding: 'demo-one-door', revision: 2 },
      { at: 'today-12d 10:00 UTC', confirmedBy: 'demo-lead', finding: 'demo-one-door' },
      {
        at: 'today-1d 10:00 UTC',
        confirmedBy: 'demo-chair-a',
        finding: 'demo-one-door',
        proposedAt: 'today-2m 10:00 UTC',
      },
      {
        at: 'today-12d 10:00 UTC',
        confirmedBy: 'demo-chair-a',
        finding: 'demo-one-door',
        proposedBy: 'demo-adviser-6',
      },
      { at: 'today-12d 10:00 UTC', confirmedBy: 'demo-chair-a', finding: 'demo-praise-in-public' },
    ];
    const said: string[] = [];
    for (const { finding, ...more } of releases) {
      await rm(folder, { recursive: true });
      await cp('data/demo', folder, { recursive: true });
      if (more.proposedBy)
        await change('people.json', (rows) => delete rows.find(({ slug }) => slug === more.proposedBy)?.['email']);
      await change('findings.json', (rows) =>
        Object.assign(rows.find(({ slug }) => slug === finding) as Row, { release: { ...released, ...more } }),
      );
      said.push(...(await refusal()).map((detail) => detail.replace(/^.*\), /, '')));
    }
    expect(said).toEqual([
      'release.revision: is the number of a revision.',
      'release.confirmedBy: is another than the proposer.',
      'release.at: is within 10 working days of the proposal.',
      'release.proposedBy: has an account.',
      'release: is of a finding that was noted or approved.',
    ]);
  });
});
