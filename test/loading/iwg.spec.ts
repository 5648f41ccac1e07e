import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadFolder, type LoadReport } from '../../src/loading/load-folder.js';
import { reportLines } from '../../src/loading/report.js';
import { ownDatabaseUrl } from '../support/database.js';
import { everyRow } from './every-row.js';

describe('the real working group', () => {
  let client: pg.Client;
  let report: LoadReport;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: await ownDatabaseUrl() });
    await client.connect();
    report = await loadFolder(client, 'data/iwg', { today: '2026-11-23' });
  });
  afterAll(() => client.end());

  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;

  const subscribers = async (asOf: string): Promise<string[]> => {
    const found = await rows<{ slug: string }>(
      `select p.slug from subscription s join party p on p.id = s.party_id
       where p.kind = 'STATE' and s.counts_from <= $1 order by p.name`,
      [asOf],
    );
    return found.map(({ slug }) => slug);
  };

  it.each([
    ['2016-12-30', 0],
    ['2016-12-31', 27],
    ['2018-02-27', 27],
    ['2018-12-31', 28],
    ['2019-12-31', 29],
    ['2020-02-10', 29],
    ['2020-02-29', 30],
    ['2020-12-31', 31],
    ['2026-01-31', 38],
  ])('has on %s the subscribers that the sources give: %i States', async (asOf, count) => {
    expect(await subscribers(asOf)).toHaveLength(count);
  });

  it('gained exactly the seven States that joined after 2020', async () => {
    const before = await subscribers('2020-12-31');
    const gained = (await subscribers('2026-01-31')).filter((slug) => !before.includes(slug));
    expect(gained).toEqual(['ghana', 'kenya', 'lithuania', 'paraguay', 'poland', 'slovakia', 'switzerland']);
  });

  it('names every State in French and Spanish as the United Nations do, and in no language twice', async () => {
    const counts = await rows<{ language: string; count: number }>(
      `select n.language, count(*)::int as count from party_naming n join party p on p.id = n.party_id
       where p.kind = 'STATE' group by n.language order by n.language`,
    );
    // Where the wording is not certain there is none: English is shown, and said to be English.
    expect(counts).toEqual([
      { language: 'ar', count: 37 },
      { language: 'es', count: 38 },
      { language: 'fr', count: 38 },
      { language: 'ru', count: 37 },
      { language: 'zh', count: 37 },
    ]);
    const named = await rows<{ name: string }>(
      `select n.name from party_naming n join party p on p.id = n.party_id where p.slug = 'united-kingdom' and n.language = 'fr'`,
    );
    expect(named).toEqual([{ name: 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord' }]);
  });

  it('keeps INTERPOL with its start unknown and a question', async () => {
    const found = await rows(
      `select s.subscribed, s.counts_from::text, s.source, s.to_be_clarified from subscription s join party p on p.id = s.party_id where p.slug = 'interpol'`,
    );
    expect(found).toEqual([
      {
        subscribed: null,
        counts_from: '2020-12-31',
        source: 'newsletter-2020',
        to_be_clarified: expect.stringContaining('No source says when'),
      },
    ]);
  });

  it('counts 38 States in the UN regional groups', async () => {
    const found = await rows(
      `select un_regional_group as name, count(*)::int from party where kind = 'STATE' group by 1 order by 2 desc`,
    );
    expect(found.map(({ name, count }) => [name, count])).toEqual([
      ['WEOG', 15],
      ['EASTERN_EUROPEAN', 10],
      ['ASIA_PACIFIC', 6],
      ['AFRICAN', 4],
      ['GRULAC', 3],
    ]);
  });

  it('is chaired by the United States and Belgium, and says that the holders of ten seats are unknown', async () => {
    const chairs = await rows(
      `select p.slug from chair c join party p on p.id = c.party_id where c.valid @> date '2021-02-01' and c.member_id is null order by 1`,
    );
    expect(chairs).toEqual([{ slug: 'belgium' }, { slug: 'united-states' }]);
    expect(await rows(`select count(*)::int from seat_term where holder_unknown and party_id is null`)).toEqual([
      { count: 10 },
    ]);
  });

  it('has the two meetings of the committee on their days, virtual and without an invented time', async () => {
    const found = await rows(
      `select planned_on::text as day, planned_precision as precision, mode, m.state, starts_at from meeting m join body b on b.id = m.body_id
       where b.kind = 'STEERING_COMMITTEE' order by 1`,
    );
    const held = { precision: 'DAY', mode: 'VIRTUAL', state: 'HELD', starts_at: null };
    expect(found).toEqual([
      { day: '2020-10-28', ...held },
      { day: '2021-01-27', ...held },
    ]);
  });

  it('has terms of reference in force that say that their text is not in the sources', async () => {
    const found = await rows(
      `select t.text_known, t.note, m.slug, (select count(*)::int from clause) as clauses, (select count(*)::int from provision) as provisions
       from terms_version t join meeting m on m.id = t.adopted_at_meeting_id where t.in_force @> date '2020-10-28'`,
    );
    expect(found).toEqual([
      {
        text_known: false,
        note: expect.stringContaining('not in the sources'),
        slug: 'steering-committee-2020-10-28',
        clauses: 0,
        provisions: 0,
      },
    ]);
  });

  it('loads no person, no account, no focus group, and says so', async () => {
    const counts = await rows(
      `select (select count(*)::int from member) as members, (select count(*)::int from account) as accounts,
              (select count(*)::int from body where kind = 'FOCUS_GROUP') as groups`,
    );
    expect(counts).toEqual([{ members: 0, accounts: 0, groups: 0 }]);
    const lines = reportLines(report).join('\n');
    for (const subject of [
      'INTERPOL',
      'Contact address',
      'Revision 1',
      'focus groups',
      'ten seats',
      'Text of the terms',
    ])
      expect(lines).toContain(subject);
  });

  it('names the source of every record', async () => {
    for (const table of [
      'party',
      'body',
      'seat',
      'chair',
      'area_for_inquiry',
      'meeting',
      'terms_version',
      'subscription',
    ])
      expect(await rows(`select id from ${table} where source is null`)).toEqual([]);
  });

  it('is the same after it is loaded again, on a later day', async () => {
    const before = await everyRow(client);
    const again = await loadFolder(client, 'data/iwg', { today: '2027-03-01' });
    expect(await everyRow(client)).toEqual(before);
    for (const outcome of again.outcomes.values()) expect(outcome).toMatchObject({ added: 0, edited: [] });
  });
});
