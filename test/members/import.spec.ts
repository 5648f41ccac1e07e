import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Answer, TestServer } from '../support/server.js';
import { makeSecretary, makeWorkingGroup } from '../support/bodies.js';
import { makeOfficer, makeParty, makePerson, type Person } from '../support/people.js';
import { workbook, zip } from '../support/workbook.js';

type Data = Answer['data'];

let app: TestServer;
let secretary: Person;
let party: string;
let slug: string;
let tag: string;

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app);
  const group = await makeWorkingGroup(app, 0);
  await makeSecretary(app, group.id, secretary.memberId);
});
afterAll(() => app.stop());
beforeEach(async () => {
  party = await makeParty(app, `Party ${randomUUID()}`);
  slug = `test-${party}`;
  tag = randomUUID().slice(0, 8);
});

const IMPORT = `mutation($input: ImportMembersInput!) { importMembers(input: $input) {
  imported added known rows { row outcome name email party } userErrors { code path message } } }`;
async function bring(
  content: string | Buffer,
  input: Record<string, unknown> = {},
  token = secretary.token,
): Promise<Data> {
  const { data, errors } = await app.ask(
    IMPORT,
    { input: { content: Buffer.from(content).toString('base64'), format: 'CSV', dryRun: false, ...input } },
    token,
  );
  return errors ? { errors } : data.importMembers;
}
const list = (...rows: string[]): string => ['name,email,party,position,time zone,language', ...rows].join('\r\n');
const two = (): string =>
  list(`Ana,ana.${tag}@example.org,${slug},Director,Europe/Lisbon,pt`, `Ben,ben.${tag}@example.org,${slug},,,`);
const people = (): Promise<Data[]> =>
  app.sql<Data>(
    `select m.name, m.time_zone, m.language, a.email from member m join account a on a.id = m.account_id where a.email like $1 order by m.name`,
    [`%.${tag}@example.org`],
  );

describe('importing a contact list', () => {
  test('adds its people with whom they represent, and mails nobody unless asked to', async () => {
    const answer = await bring(two());
    expect(answer).toMatchObject({ imported: true, added: 2, known: 0, userErrors: [] });
    expect(await people()).toEqual([
      { name: 'Ana', time_zone: 'Europe/Lisbon', language: 'pt', email: `ana.${tag}@example.org` },
      { name: 'Ben', time_zone: 'UTC', language: 'en', email: `ben.${tag}@example.org` },
    ]);
    const invited = await app.sql(
      `select 1 from event e join account a on a.id = e.subject_id where a.email like $1 and e.act = 'account.invited'`,
      [`%.${tag}@example.org`],
    );
    expect(invited).toEqual([]);
  });

  test('as a dry run tells what it would do and changes nothing', async () => {
    const answer = await bring(two(), { dryRun: true });
    expect(answer).toMatchObject({ imported: false, added: 2 });
    expect(answer.rows[1]).toMatchObject({ row: 3, outcome: 'ADDED', name: 'Ben' });
    expect(await people()).toEqual([]);
  });

  test('twice, or with a row twice, does it once', async () => {
    await bring(two());
    expect(await bring(two())).toMatchObject({ imported: true, added: 0, known: 2 });
    const again = await bring(list(...Array<string>(2).fill(`Cy,cy.${tag}@example.org,${slug},,,`)));
    expect(again).toMatchObject({ added: 1, known: 1 });
    expect(await people()).toHaveLength(3);
  });

  test('with any wrong row imports nothing, and names every wrong row and cell', async () => {
    const answer = await bring(
      list(
        `Good,good.${tag}@example.org,${slug},,,`,
        `,noname.${tag}@example.org,${slug},,,`,
        `Bad,not-an-address,${slug},,,`,
        `Lost,lost.${tag}@example.org,nowhere,,,`,
        `Zone,zone.${tag}@example.org,${slug},,Mars/Base,`,
        `Tongue,tongue.${tag}@example.org,${slug},,,not a language`,
        `Other,good.${tag}@example.org,${slug},,,`,
      ),
    );
    expect(answer.imported).toBeNull();
    expect(answer.userErrors.map(({ path }: Data) => path.slice(1))).toEqual([
      ['row 3', 'name'],
      ['row 4', 'email'],
      ['row 5', 'party'],
      ['row 6', 'time zone'],
      ['row 7', 'language'],
      ['row 8', 'email'],
    ]);
    expect(await people()).toEqual([]);
  });

  test('never changes whom somebody who is known represents', async () => {
    const known = await makePerson(app);
    const answer = await bring(list(`Somebody,${known.email},${slug},,,`));
    expect(answer.userErrors).toEqual([expect.objectContaining({ path: ['content', 'row 2', 'party'] })]);
    const officer = await makeOfficer(app, 'AUDITOR');
    const other = await bring(list(`Somebody,${officer.email},${slug},,,`));
    expect(other.userErrors[0].path).toEqual(['content', 'row 2', 'email']);
  });

  test('reads a workbook as it reads CSV, and CSV with semicolons and a byte order mark', async () => {
    const rows = [
      ['Name', 'E-mail', 'Party', 'Time zone'],
      [],
      ['Dora & Co', `dora.${tag}@example.org`, slug],
      ['Wrong', `wrong.${tag}@example.org`, slug, 'Nowhere'],
    ];
    const { userErrors } = await bring(workbook(rows), { format: 'XLSX' });
    expect(userErrors).toEqual([expect.objectContaining({ path: ['content', 'row 4', 'time zone'] })]);
    expect(await bring(workbook(rows.slice(0, 3)), { format: 'XLSX' })).toMatchObject({ added: 1, userErrors: [] });
    const semicolons = await bring(`\uFEFFEMAIL;Name;party\nemil.${tag}@example.org;Émil;${slug}\n`);
    expect(semicolons).toMatchObject({ added: 1, userErrors: [] });
    expect((await people()).map(({ name }: Data) => name)).toEqual(['Dora & Co', 'Émil']);
  });

  test.each([
    ['a header that is not known', () => 'name,email,party,salary\n', 'CSV', 'salary'],
    ['a header that is missing', () => 'name,email\n', 'CSV', 'missing'],
    ['Latin-1', () => Buffer.from('name,email,party\n\xc9mil,e@example.org,x', 'latin1'), 'CSV', 'UTF-8'],
    ['an open quote', () => 'name,email,party\n"Ana,ana@example.org,x', 'CSV', 'CSV'],
    ['nothing', () => ' ', 'CSV', 'no rows'],
    ['CSV that is said to be a workbook', () => 'name,email,party', 'XLSX', 'not a spreadsheet'],
    ['a zip file that is no workbook', () => zip({ 'a.txt': 'text' }), 'XLSX', 'not a spreadsheet'],
    ['a zip file that unpacks to too much', () => zip({ 'xl/sheet.xml': Buffer.alloc(31_000_000) }), 'XLSX', '30 MB'],
    [
      'a cell in the last corner of a sheet',
      () => zip({ 'xl/worksheets/sheet1.xml': '<row r="1"><c r="XFD1048576"/></row>' }),
      'XLSX',
      'XFD1048576',
    ],
    ['too many rows', () => `name,email,party\n${'a,b,c\n'.repeat(2001)}`, 'CSV', '2000'],
  ])('refuses %s', async (_, content, format, says) => {
    const { userErrors } = await bring(content(), { format });
    expect(userErrors[0].code).toBe('INVALID_INPUT');
    expect(`${userErrors[0].path.join(' ')} ${userErrors[0].message}`).toContain(says);
  });

  test('refuses what is not Base64, and anybody but a secretary', async () => {
    const { data } = await app.ask(IMPORT, { input: { content: '***', format: 'CSV', dryRun: true } }, secretary.token);
    expect(data.importMembers.userErrors[0].message).toContain('Base64');
    expect((await bring(two(), {}, (await makePerson(app)).token)).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('done by two at once adds each person once', async () => {
    const answers = await Promise.all([bring(two()), bring(two()), bring(two())]);
    expect(answers.map(({ added }) => added).toSorted((one, other) => one - other)).toEqual([0, 0, 2]);
    expect(await people()).toHaveLength(2);
  });
});
