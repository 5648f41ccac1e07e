import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reviseFinding, withdrawFinding } from '../findings/acts.js';
import { handle, handled, putNoted, putReleased } from '../findings/handling-acts.js';
import { readPdf } from '../support/documents.js';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { all, dataIn, only, parsed, type Parsed } from './reading.js';

const FINDING = {
  ...{ kind: 'RECOMMENDATION', label: 'CLEAR', title: 'What is told late, and to whom?' },
  bodyMarkdown: 'The text of the finding is **told** here.',
  summary: { what: 'What was found in Arvenia.', recommendation: 'To *listen*.' },
  evidence: [
    { kind: 'LINK', words: 'A page in Bortelland', link: 'https://example.org/told?late=1' },
    { kind: 'MEETING', words: 'Second meeting of the group' },
  ],
};

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let lead: Person;
let chair: Person;
let first: { id: string; symbol: string };
/** Under which address people reach the server, whatever its port. */
let home: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Focus group on telling', timeZone: 'Pacific/Kiritimati' });
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  chair = await makeCoChair(app, workingGroup);
  first = await released(FINDING);
  home = new URL((await asked(first.symbol)).url).origin;
});
afterAll(() => app.stop());

/** What two people released, in one of the ways that do not need a third. */
async function release(id: string): Promise<void> {
  await app.sql(`update finding set originating_party_id = null, state = 'NOTED', transmitted_to = $2 where id = $1`, [
    ...[id.slice(4), workingGroup.committee.uuid],
  ]);
  await handle(app, lead, 'proposeRelease', id);
  await handle(app, chair, 'confirmRelease', id, { textSha256: (await handled(app, chair, id)).textSha256 });
}
async function released(more: Record<string, unknown>): Promise<{ id: string; symbol: string }> {
  const finding = await putNoted(app, author, group, workingGroup, more);
  await release(finding.id);
  return finding;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers, method, redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();
const page = ({ symbol }: { readonly symbol: string }, more = ''): string => `/public/findings/${symbol}${more}`;
const ENTRY = `symbol revision latest kind label language title summary { what whereSeen } summaryHtml { recommendation }
  evidence { kind words link } versions { revision latest } releasedOn url citation citationBibtex citationCsl textSha256 body { id }`;
// oxlint-disable-next-line typescript/no-explicit-any -- as above
async function asked(symbol: string, revision?: number): Promise<any> {
  const { data } = await app.ask(
    `query ($symbol: String!, $revision: Int) { releasedFinding(by: { symbol: $symbol }, revision: $revision) { ${ENTRY} } }`,
    { symbol, ...(revision === undefined ? {} : { revision }) },
  );
  return data.releasedFinding;
}

describe('what is released', () => {
  test('carries its summary, its evidence, its language and how to cite it, by bodies and no person', async () => {
    const { symbol } = first;
    const one = await asked(symbol);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
    expect(one).toMatchObject({
      ...{ symbol, revision: 1, latest: true, kind: 'RECOMMENDATION', label: 'CLEAR', language: 'en' },
      ...{ summary: { what: 'What was found in Arvenia.', whereSeen: '' }, releasedOn: today, body: { id: group.id } },
      summaryHtml: { recommendation: '<p>To <em>listen</em>.</p>' },
      evidence: [FINDING.evidence[0], { ...FINDING.evidence[1], link: null }],
      versions: [{ revision: 1, latest: true }],
      url: expect.stringMatching(new RegExp(`^http.*/public/findings/${symbol}/v1$`)),
    });
    expect(one.citation).toBe(
      `Test working group, Focus group on telling. ${FINDING.title} ${symbol}, version 1, ${today}. TLP:CLEAR. ${one.url}`,
    );
    expect(one.citationBibtex).toMatch(/^@techreport\{T\w+-\d{4}-F1-v1,\n {2}author = \{\{Test working group\}\},\n/);
    expect(JSON.parse(one.citationCsl)).toMatchObject([
      { type: 'report', number: symbol, version: '1', author: [{ literal: 'Test working group' }], URL: one.url },
    ]);
    expect(await asked(symbol, 2)).toBeNull();
  });

  test('was agreed to with its evidence, which is never changed', async () => {
    const { id } = await putNoted(app, author, group, workingGroup, FINDING);
    const before = (await handled(app, chair, id)).textSha256;
    await handle(app, lead, 'proposeRelease', id);
    await app.sql(`update finding_evidence set words = 'Another' where finding_id = $1 and position = 2`, [
      id.slice(4),
    ]);
    expect((await handled(app, chair, id)).textSha256).not.toBe(before);
    const uuid = first.id.slice(4);
    const changes = [
      `update finding_evidence set words = 'Another' where finding_id = $1`,
      `delete from finding_evidence where finding_id = $1`,
      `insert into finding_evidence (id, finding_id, revision, position, kind, words) values (gen_random_uuid(), $1, 1, 9, 'EVENT', 'More')`,
    ];
    for (const change of changes) await expect(app.sql(change, [uuid])).rejects.toThrow('never changed');
  });

  test('leads to what everybody may reach, and nowhere else', async () => {
    const { hostname: here } = new URL(app.url);
    const open = ['https://example.org', 'http://Sub.Example.org:8080/a?b=c#d', `http://${here}/public/register`];
    const closed = [
      ...[
        'https://user:secret@example.org/',
        'http://localhost:3000/',
        'http://wiki/',
        'http://10.0.0.1/a',
        'http://[::1]/',
      ],
      ...['http://files.example.internal/', 'http://nas.local./', 'ftp://example.org/', 'https://example.org\\@evil/'],
      ...[
        `http://${here}/findings/fnd_1`,
        `http://${here}/public/../findings`,
        `http://${here}/public/%2e%2e/findings`,
      ],
      ...[`http://${here}:1/findings`, `http://${here}/publicly`, 'javascript:alert(1)'],
    ];
    const rows = await app.sql<{ link: string; outside: boolean }>(
      `select link, leads_outside(link, $2) as outside from unnest($1::text[]) link`,
      [[...open, ...closed], here],
    );
    expect(rows.filter(({ outside }) => outside).map(({ link }) => link)).toEqual(open);
  });
});

describe('its page', () => {
  test('says what was agreed to, without scripts, and tells programs what it is', async () => {
    const { symbol } = first;
    const response = await get(page(first, '/v1'));
    const text = await response.text();
    expect(response.status).toBe(200);
    for (const said of [
      '<h1 dir="auto" lang="en">What is told late, and to whom?</h1>',
      'The text of the finding is <strong>told</strong> here.',
      ...['What was found in Arvenia.', 'To <em>listen</em>.', 'Second meeting of the group', 'TLP:CLEAR', 'version 1'],
      '<a href="https://example.org/told?late=1" rel="noreferrer nofollow">',
      `href="${page(first, '/v1.bib')}"`,
      `<link rel="alternate" type="application/pdf" href="${page(first, '/v1.pdf')}" />`,
      `<link rel="alternate" type="application/atom+xml" title="Focus group on telling" href="/public/${group.slug}/findings.atom" />`,
      `<meta name="citation_technical_report_number" content="${symbol}" />`,
      '<meta name="DC.creator" content="Test working group" />',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Where it was seen');
    expect(dataIn(text)).toMatchObject({
      ...{
        '@context': 'https://schema.org',
        '@type': 'Report',
        name: FINDING.title,
        reportNumber: symbol,
        version: '1',
      },
      ...{ inLanguage: 'en', author: { '@type': 'Organization', name: 'Test working group' } },
      isBasedOn: [
        { name: 'A page in Bortelland', url: 'https://example.org/told?late=1' },
        { '@type': 'CreativeWork' },
      ],
      encoding: { contentUrl: expect.stringMatching(/\/v1\.pdf$/) },
    });
    // It is read, and never run: no script is allowed.
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    for (const { memberId } of [author, lead, chair]) {
      const [person] = await app.sql<{ name: string }>('select name from member where id = $1', [memberId]);
      expect(text).not.toContain(String(person?.name));
    }
    const french = await textOf(page(first, '?lang=fr'));
    expect(french).toContain('Ce qui est recommandé');
    expect(french).toContain(`href="${page(first, '/v1.pdf')}"`);
  });

  test('stays for each version, which leads to the latest; there is none of what was withdrawn, nor of anything else', async () => {
    const finding = await released({ ...FINDING, title: 'First words' });
    await reviseFinding(app, author, {
      finding: finding.id,
      kind: 'GAP',
      title: 'Words not released',
      label: 'CLEAR',
      evidence: [],
    });
    expect(await textOf(page(finding))).not.toContain('not released');
    await reviseFinding(app, author, { finding: finding.id, title: 'Last words', label: 'CLEAR' });
    await release(finding.id);
    const [latest, former] = await Promise.all([textOf(page(finding)), textOf(page(finding, '/v1'))]);
    expect(latest).toContain('Last words');
    expect(latest).not.toContain('On what it rests');
    expect(latest).toContain(`<link rel="canonical" href="${home}${page(finding)}" />`);
    expect(dataIn(latest)).toMatchObject({ version: '3', isBasedOn: [expect.stringMatching(/\/v1$/)] });
    expect(former).toContain('First words');
    expect(former).toContain('This is a former version.');
    expect(former).toMatch(new RegExp(`<a href="${page(finding)}">\\s*Read the latest version`));
    expect(former).toContain('A page in Bortelland');
    expect(await asked(finding.symbol)).toMatchObject({
      revision: 3,
      kind: 'GAP',
      versions: [{ revision: 1 }, { revision: 3 }],
    });
    expect((await asked(finding.symbol, 1)).latest).toBe(false);
    expect((await get(page(finding, '/v2'))).status).toBe(404);
    await withdrawFinding(app, author, { finding: finding.id, reason: 'Wrong' });
    const absent = page({ symbol: 'FG/2026/F1' });
    for (const path of [page(finding), page(finding, '/v1'), page(finding, '/v3.pdf'), page(finding, '.bib'), absent]) {
      const gone = await get(path);
      expect([path, gone.status, gone.headers.get('cache-control')]).toEqual([path, 404, 'no-store']);
      expect((await gone.text()).replaceAll(/<a [^>]*>/g, '')).toBe(
        (await textOf(absent)).replaceAll(/<a [^>]*>/g, ''),
      );
    }
    for (const path of ['', '/', '/v0', '/v01', '/v99999999999', '.exe', '/v1.bib.bib', '/../..', '/%00', '/v1/v1'])
      expect([path, (await get(page(first, path))).status]).toEqual([path, path === '' ? 200 : 404]);
  });

  test('stands in the list of its working group in the order of release, page by page', async () => {
    const before = await released({ ...FINDING, title: 'Second in the list', summary: null });
    const last = await released({ ...FINDING, title: 'First in the list' });
    const list = await textOf(`/public/${workingGroup.slug}/findings`);
    const places = [last, before, first].map((one) => list.indexOf(`<a href="${page(one)}">`));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    expect(list).toContain('What was found in Arvenia.');
    expect(list).toContain(`href="/public/${workingGroup.slug}/findings.atom"`);
    expect((await get(`/public/${workingGroup.slug}/findings?after=nonsense`)).status).toBe(404);
    const many = await makeWorkingGroup(app);
    await putReleased(app, await makeFocusGroup(app, many), [lead, chair], 45);
    const read: string[] = [];
    for (let way = `/public/${many.slug}/findings`; way !== '';) {
      const text = await textOf(way);
      read.push(...[...text.matchAll(/<a href="[^"]*\/F(\d+)">/g)].map(([, number = '']) => number));
      way = (/href="([^"]+)" rel="next"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
    }
    expect(read).toEqual(Array.from({ length: 45 }, (_, index) => String(45 - index)));
  });
});

describe('its files', () => {
  test('are named by label and symbol, and kept while they are the same; asking for the head alone works', async () => {
    const types = {
      bib: 'application/x-bibtex; charset=utf-8',
      json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      pdf: 'application/pdf',
    };
    const cited = await asked(first.symbol);
    const words = { bib: cited.citationBibtex, json: cited.citationCsl, txt: `${cited.citation}\n`, pdf: '%PDF-' };
    for (const [form, type] of Object.entries(types)) {
      const file = await get(page(first, `/v1.${form}`));
      const { headers } = file;
      expect([file.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        type,
        'public, max-age=60',
      ]);
      expect(headers.get('content-disposition')).toContain(
        `attachment; filename="TLP-CLEAR ${first.symbol.replaceAll('/', '-')}-v1.${form}"`,
      );
      expect((await file.text()).startsWith(words[form as keyof typeof words])).toBe(true);
      const known = headers.get('etag') ?? '';
      const again = await get(page(first, `/v1.${form}`), {
        'if-none-match': `"other", W/${known.replace(/^W\//, '')}`,
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await get(page(first, `.${form}`), {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, known, '']);
    }
    expect((await get(page(first), {}, 'HEAD')).status).toBe(200);
  });

  test('as a document are tagged, in the language and the direction of the words', async () => {
    const pdf = async (path: string) => readPdf(new Uint8Array(await (await get(path)).arrayBuffer()));
    const { text, tags, raw } = await pdf(page(first, '/v1.pdf'));
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const said of ['TLP:CLEAR', 'What was found in Arvenia.', 'is told here', 'Second meeting', 'Invented'])
      expect(flat).toContain(said);
    expect(flat).toContain(`${first.symbol}, version 1`);
    expect(tags.replaceAll(/\s+/g, ' ')).toMatch(
      /H1 .*"What was found".*H1 .*"On what it rests".*H1 .*"How to cite it"/,
    );
    expect(raw).toContain('/Lang (en');
    const arabic = await released({
      ...FINDING,
      title: 'الثقافة الأمنية',
      bodyMarkdown: 'تحتاج المرافق إلى التدريب المستمر.',
      summary: null,
    });
    expect((await asked(arabic.symbol)).language).toBe('ar');
    const set = await pdf(page(arabic, '.pdf'));
    expect(set.raw).toContain('/Lang (ar');
    expect(set.text).toContain('كيفية');
    expect(await textOf(page(arabic))).toContain('<h1 dir="auto" lang="ar">');
  });
});

describe('its feed', () => {
  const feed = (slug: string, headers = {}): Promise<Response> => get(`/public/${slug}/findings.atom`, headers);

  test('is one of a group and one of its working group, by RFC 4287, under ids that last', async () => {
    const own = await feed(group.slug);
    expect(own.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const read = parsed(await own.text());
    const entries = all(read, 'entry');
    const entry = entries.find((one) => only(one, 'title') === FINDING.title) as Parsed;
    expect(only(read, 'title')).toBe('Released findings: Focus group on telling');
    expect(all(read, 'id').every(({ textContent }) => /^urn:uuid:[0-9a-f-]{36}$/.test(textContent))).toBe(true);
    expect(new Set(all(read, 'id').map(({ textContent }) => textContent)).size).toBe(entries.length + 1);
    expect(only(entry, 'name')).toBe('Test working group');
    expect(only(entry, 'summary')).toBe('What was found in Arvenia.');
    expect(only(entry, 'content')).toContain('<p>The text of the finding is <strong>told</strong> here.</p>');
    expect(all(entry, 'link')[0]?.getAttribute('href')).toBe(`${home}${page(first, '/v1')}`);
    expect([only(entry, 'updated'), only(entry, 'published')].every((at) => Date.parse(at) > 0)).toBe(true);
    const updated = entries.map((one) => only(one, 'updated'));
    expect([only(read, 'updated'), ...updated.toSorted().toReversed()]).toEqual([updated[0], ...updated]);
    const wider = parsed(await (await feed(workingGroup.slug)).text());
    expect(all(wider, 'entry').map((one) => only(one, 'id'))).toEqual(entries.map((one) => only(one, 'id')));
    expect(only(wider, 'id')).not.toBe(only(read, 'id'));
    await reviseFinding(app, author, { finding: first.id, title: 'Told later', label: 'CLEAR' });
    await release(first.id);
    const later = all(parsed(await (await feed(group.slug)).text()), 'entry');
    expect(later.map((one) => only(one, 'id')).toSorted()).toEqual(entries.map((one) => only(one, 'id')).toSorted());
    const same = later.find((one) => only(one, 'id') === only(entry, 'id')) as Parsed;
    expect([only(same, 'title'), only(same, 'published')]).toEqual(['Told later', only(entry, 'published')]);
    expect(only(same, 'updated') > only(entry, 'updated')).toBe(true);
  });

  test('is not sent again while nothing changed; an empty one is valid; there is none of what is not public', async () => {
    const etag = (await feed(group.slug)).headers.get('etag') ?? '';
    expect((await feed(group.slug, { 'if-none-match': etag })).status).toBe(304);
    const empty = await makeFocusGroup(app, workingGroup);
    const none = await feed(empty.slug);
    expect(only(parsed(await none.text()), 'updated')).toBe('1970-01-01T00:00:00.000Z');
    const proposed = await makeFocusGroup(app, workingGroup, { state: 'PROPOSED' });
    for (const slug of [proposed.slug, 'nothing', '%00']) expect((await feed(slug)).status).toBe(404);
  });
});

test('hostile words are words, on the page and in every form', async () => {
  const marks = '\u0301'.repeat(10_000);
  const hostile = {
    ...FINDING,
    title: `</script><script>alert(1)</script> \\input{x} } {{ %$#_&~^ \u202egnp.exe <!-- ]]> ${'\u0301'.repeat(100)}`,
    bodyMarkdown: `a${marks}\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) ]]> &amp; \u202e \uffff`,
    summary: { what: '</title></script><svg onload=alert(1)> \u2028 <!--' },
    evidence: [{ kind: 'LINK', words: '"><script>alert(1)</script>', link: 'https://example.org/%22%3E?a=b&c=d' }],
  };
  const finding = await released(hostile);
  const text = await textOf(page(finding));
  expect(text.match(/<script/g)).toHaveLength(1);
  for (const live of ['<img', '<svg', 'onerror', 'href="javascript'])
    expect(text.replaceAll(/&lt;[^<]*/g, '')).not.toContain(live);
  expect(dataIn(text)).toMatchObject({
    name: hostile.title,
    abstract: hostile.summary.what,
    isBasedOn: [{ name: hostile.evidence[0]?.words }],
  });
  const bib = await textOf(page(finding, '.bib'));
  let depth = 0;
  for (const sign of bib) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  expect(depth).toBe(0);
  expect(bib).toContain('\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textbraceright{}');
  expect(bib).toContain('\\%\\$\\#\\_\\&\\textasciitilde{}\\textasciicircum{} gnp.exe');
  expect(bib.split('\n').filter((line) => !/^(?:@techreport|\}|$| {2}[a-z]+ = )/.test(line))).toEqual([]);
  for (const form of ['.bib', '.txt', '.json']) expect(await textOf(page(finding, form))).not.toMatch(/\u202e/);
  expect((await get(page(finding, '.pdf'))).status).toBe(200);
  const entry = all(parsed(await textOf(`/public/${group.slug}/findings.atom`)), 'entry')[0] as Parsed;
  expect(only(entry, 'summary')).toContain('</title></script><svg onload=alert(1)>');
  expect(only(entry, 'content')).toContain(marks);
  expect(only(entry, 'content')).not.toMatch(/<img|<svg|<script|href="javascript/);
});
