import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { newFinding, postFinding } from './acts.js';
import { docx, PDF, upload, wordOf } from '../support/papers.js';
import { workbook } from '../support/workbook.js';

const HEADS = 'Title,TEXT,kind,TLP,recommendation,evidence,areas,author';
const ANSWER = 'imported added known rows { row outcome title author }';

let app: TestServer;
const IMPORT = `mutation ($input: ImportFindingsInput!) { importFindings(input: $input) { added userErrors { path message } } }`;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let author: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  author = await makeParticipant(app, group);
  await app.sql(
    `insert into area_for_inquiry (id, body_id, position, title, state) values (gen_random_uuid(), $1, 1, 'Radar', 'OPEN'), (gen_random_uuid(), $2, 2, 'Law', 'OPEN')`,
    [group.uuid, workingGroup.uuid],
  );
});
afterAll(() => app.stop());

const send = (content: string | Buffer, name = 'findings.csv', who = lead): Promise<string> =>
  upload(app, who, name, Buffer.from(content));
const input = async (content: string | Buffer, dryRun: boolean, name?: string) => ({
  ...{ body: group.id, upload: await send(content, name), dryRun },
});
const drafts = (): Promise<
  { title: string; state: string; label: string; party: string; areas: number; words: string }[]
> =>
  app.sql(
    `select f.title, f.state, f.label, f.author_id as author, f.originating_party_id as party, f.summary_recommendation as recommendation,
            (select count(*)::int from finding_area a where a.finding_id = f.id) as areas,
            (select string_agg(e.kind || ' ' || e.words || ' ' || coalesce(e.link, ''), '; ' order by e.position) from finding_evidence e where e.finding_id = f.id) as words
       from finding f where f.body_id = $1 order by f.title`,
    [group.uuid],
  );

describe('a list of findings', () => {
  test('is previewed, then written as drafts of its authors, once however often it is sent', async () => {
    const list = [
      HEADS,
      `First,"A text,\nof lines",Lesson learned,TLP:AMBER+STRICT,'=sum,"link: A page <https://example.org/a>\nThe report","1. Radar\nLaw",${author.email}`,
      'Second,A text.,BEST_PRACTICE,green,,,,',
    ].join('\r\n');
    const preview = await act(app, lead, 'importFindings', await input(list, true), ANSWER);
    expect(preview).toMatchObject({ imported: false, added: 2, known: 0 });
    expect([preview.rows[0], await drafts()]).toMatchObject([{ row: 2, outcome: 'ADDED', title: 'First' }, []]);
    const done = await act(app, lead, 'importFindings', await input(list, false), ANSWER);
    expect(done).toMatchObject({ imported: true, added: 2 });
    expect(await drafts()).toMatchObject([
      {
        ...{ title: 'First', state: 'DRAFT', label: 'AMBER_STRICT', author: author.memberId, party: author.partyId },
        ...{ areas: 2, words: 'LINK A page https://example.org/a; DOCUMENT The report ', recommendation: '=sum' },
      },
      { title: 'Second', state: 'DRAFT', label: 'GREEN', author: lead.memberId, party: lead.partyId },
    ]);
    const again = await act(app, lead, 'importFindings', await input(list, false), ANSWER);
    expect([again.added, again.known, (await drafts()).length]).toEqual([0, 2, 2]);
  });

  test('with one wrong row among five thousand changes nothing, and the row is named', async () => {
    const before = (await drafts()).length;
    const rows = Array.from({ length: 5000 }, (_, at) => [`Title ${at}`, 'A text.', 'gap', 'AMBER']);
    rows[4321] = ['Wrong', 'A text.', 'gap', 'RED'];
    const book = workbook([['title', 'text', 'kind', 'label'], ...rows]);
    const { path, message } = await failure(app, lead, 'importFindings', await input(book, false, 'findings.xlsx'));
    expect([path, message]).toEqual([
      ['upload', 'row 4323', 'label'],
      expect.stringContaining('is not CLEAR, GREEN, AMBER'),
    ]);
    expect(await drafts()).toHaveLength(before);
  });

  test.each([
    ['title,text,kind\nA,B,gap', ['upload', 'row 1', 'label'], 'is missing'],
    ['title,text,kind,label,rank\nA,B,gap,GREEN,1', ['upload', 'row 1', 'rank'], 'is not a column'],
    ['title,text,kind,label\n,B,gap,GREEN', ['upload', 'row 2', 'title'], 'not empty'],
    ['title,text,kind,label\nA,B,rumour,GREEN', ['upload', 'row 2', 'kind'], 'is no kind of finding'],
    [
      'title,text,kind,label,author\nA,B,gap,GREEN,nobody@example.org',
      ['upload', 'row 2', 'author'],
      'is nobody who writes',
    ],
    ['title,text,kind,label,party\nA,B,gap,GREEN,Arvenia', ['upload', 'row 2', 'party'], 'is not the party'],
    ['title,text,kind,label,areas\nA,B,gap,GREEN,9', ['upload', 'row 2', 'areas'], 'is no area for inquiry'],
    ['title,text,kind,label,evidence\nA,B,gap,GREEN,link: x <javascript:1>', ['upload', 'row 2', 'evidence'], 'URL'],
    ['title,text,kind,label\n"A', ['upload'], 'is not CSV'],
  ])('is refused where it is wrong: %j', async (list, path, words) => {
    const refused = await failure(app, lead, 'importFindings', await input(list, false));
    expect([refused.path, refused.message]).toEqual([path, expect.stringContaining(words)]);
  });

  test('is for leads and secretaries of the group, of their own uploads, and of a table', async () => {
    const sent = await send('title,text,kind,label\nA,B,gap,GREEN');
    expect((await failure(app, author, 'importFindings', { body: group.id, upload: sent, dryRun: true })).code).toBe(
      'FORBIDDEN',
    );
    const other = await makeLead(app, group, workingGroup.committee);
    expect((await failure(app, other, 'importFindings', { body: group.id, upload: sent, dryRun: true })).code).toBe(
      'NOT_FOUND',
    );
    const elsewhere = await makeFocusGroup(app, workingGroup);
    expect((await failure(app, lead, 'importFindings', { body: elsewhere.id, upload: sent, dryRun: true })).code).toBe(
      'FORBIDDEN',
    );
    const text = await failure(app, lead, 'importFindings', await input('# A text', true, 'text.md'));
    expect(text.rule).toBe('upload.table');
  });
});

test('a row of an export keeps at least the label of its finding, where whoever imports sees that', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Kept', label: 'AMBER' }));
  const elsewhere = await makeFocusGroup(app, workingGroup);
  const hidden = await postFinding(
    app,
    await makeParticipant(app, elsewhere),
    newFinding(elsewhere, { label: 'AMBER' }),
  );
  const list = (of: string, label: string): string =>
    `title,text,kind,label,id\nCopied,Another wording.,gap,${label},${of}`;
  const keeper = await makeLead(app, group, workingGroup.committee);
  const trying = async (of: string, label: string) => {
    const sent = await send(list(of, label), 'findings.csv', keeper);
    return (await app.ask(IMPORT, { input: { body: group.id, upload: sent, dryRun: true } }, keeper.token)).data
      .importFindings;
  };
  expect((await trying(id, 'GREEN')).userErrors).toMatchObject([
    { path: ['upload', 'row 2', 'label'], message: expect.stringContaining('is laxer than AMBER') },
  ]);
  expect((await trying(id, 'AMBER+STRICT')).added).toBe(1);
  // What is not seen does not exist, and what is no id is left out.
  for (const unseen of [hidden.id, 'fnd_nothing', '12']) expect((await trying(unseen, 'GREEN')).added).toBe(1);
});

describe('the text of a file, with which a finding begins', () => {
  const preview = async (name: string, content: string | Buffer, who = author) => {
    const sent = await send(content, name, who);
    const question = `query ($upload: ID!) { of: previewFindingText(upload: $upload) { title bodyMarkdown label notes { kind } } }`;
    const { data, errors } = await app.ask(question, { upload: sent }, author.token);
    return errors ? [errors[0]?.extensions['code'], errors[0]?.message] : data.of;
  };

  test('is read from Word, Markdown and text, and nothing is kept', async () => {
    const before = (await drafts()).length;
    expect(await preview('a.docx', wordOf('One *thing*.', 'Another.'))).toEqual({
      ...{ title: '', bodyMarkdown: 'One \\*thing\\*.\n\nAnother.', label: null, notes: [] },
    });
    expect(await preview('a.md', '# As *it* is\r\n')).toMatchObject({ bodyMarkdown: '# As *it* is' });
    // What a text says of its handling comes with it: the strictest mark.
    expect(await preview('b.docx', wordOf('TLP:AMBER+STRICT', 'A text.', 'See TLP:CLEAR.'))).toMatchObject({
      label: 'AMBER_STRICT',
    });
    expect(await preview('b.md', 'TLP:GREEN\n\nA text.')).toMatchObject({ label: 'GREEN' });
    expect((await drafts()).length).toBe(before);
  });

  test.each([
    ['a.docx', docx(), 'cannot be read'],
    ['a.pdf', PDF, 'holds no text'],
    ['a.txt', 'x'.repeat(100_001), '100001 characters'],
    ['a.csv', 'a,b', 'is neither a Word document'],
  ])('is refused with a reason: %s', async (name, content, words) => {
    expect(await preview(name, content)).toEqual([expect.any(String), expect.stringContaining(words)]);
  });

  test('is of one’s own upload', async () => {
    expect((await preview('a.txt', 'Not yours.', lead))[0]).toBe('NOT_FOUND');
  });
});
