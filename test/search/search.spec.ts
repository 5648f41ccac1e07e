import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newFinding, postFinding, reviseFinding, withdrawFinding } from '../findings/acts.js';
import { makeFocusGroup, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { search, suggested, titlesFound } from './searching.js';

/** A text and a part of a summary in each language, other forms of their words, and what of them a reader sees marked. */
const SAMPLES = [
  {
    language: 'ENGLISH',
    title: 'Insider threats at sites',
    text: 'The inspectors have been **reporting** that [guards](https://example.org) were trained for the night.',
    summary: { recommendation: 'Rehearse the evacuations every year.' },
    asked: ['report inspector', 'trains guard', 'threat of an insider', 'evacuation rehearsed', 'INSPECTORS'],
    hits: ['reporting', 'evacuations'],
  },
  {
    language: 'FRENCH',
    title: 'Formation des gardiens',
    text: 'Les installations nucléaires sont inspectées par des équipes qui ont été formées pour la sûreté.',
    summary: { whereSeen: 'Dans les ports maritimes.' },
    asked: ['inspecter installation', 'équipe formée', 'port maritime', 'surete nucleaires', 'l’installation'],
    hits: ['équipes', 'maritimes'],
  },
  {
    language: 'SPANISH',
    title: 'Formación de los guardias',
    text: 'Las instalaciones fueron inspeccionadas por los equipos y las amenazas internas se comunicaron.',
    summary: { whyItMatters: 'Las consecuencias son graves.' },
    asked: ['instalación inspeccionada', 'amenaza interna', 'consecuencia grave', 'formacion'],
    hits: ['amenazas', 'consecuencias'],
  },
  {
    language: 'RUSSIAN',
    title: 'Подготовка охраны',
    text: 'Проверки ядерных объектов проводились подготовленными сотрудниками.',
    summary: { what: 'Ошибки повторяются.' },
    asked: ['ядерный объект', 'ПРОВЕРКА', 'повторялась ошибка', 'сотрудник проводил'],
    hits: ['Проверки', 'Ошибки'],
  },
  {
    language: 'ARABIC',
    title: 'تدريب الحراس',
    text: 'قام المفتشون بزيارة المنشآت النووية وكتبوا تقريرا عن التهديدات الداخلية.',
    summary: { recommendation: 'تكرار الاختبارات.' },
    asked: ['مفتش', 'تهديد', 'اختبار', 'نووي'],
    hits: ['المفتشون', 'الاختبارات'],
  },
  {
    language: 'CHINESE',
    title: '核保安文化',
    text: '检查员报告说，核设施的警卫在夜间接受培训，以应对内部威胁。',
    summary: { whereSeen: '在一个港口。' },
    asked: ['设施', '内部威胁', '核', '警卫 培训', '港口', '核设施的警卫'],
    hits: ['设施', '港口'],
  },
] as const;

describe('what is said in six languages', () => {
  let app: TestServer;
  let group: TestBody;
  let author: Person;
  const filter = (): { body: string } => ({ body: group.id });
  const found = (query: string): Promise<string[]> => titlesFound(app, author.token, { query, filter: filter() });

  beforeAll(async () => {
    app = await TestServer.shared();
    group = await makeFocusGroup(app, await makeWorkingGroup(app));
    author = await makeParticipant(app, group);
    for (const { title, text, summary } of SAMPLES)
      await postFinding(app, author, newFinding(group, { title, bodyMarkdown: text, summary, label: 'AMBER' }));
  });
  afterAll(() => app?.stop());

  test.each(SAMPLES)('is found by other forms of its words: $language', async ({ language, title, asked, hits }) => {
    for (const query of asked) expect([query, await found(query)]).toEqual([query, [title]]);
    const { nodes } = await search(app, author.token, { query: asked[asked.length - 1], filter: filter() });
    expect(nodes[0]).toMatchObject({ kind: 'FINDING', language, label: 'AMBER', body: { id: group.id } });
    const marked = async (query: string): Promise<string[]> => {
      const answer = await search(app, author.token, { query, filter: filter() });
      return answer.nodes[0].snippet
        .filter(({ hit }: { hit: boolean }) => hit)
        .map(({ text }: { text: string }) => text);
    };
    for (const hit of hits) expect((await marked(hit)).join(' ')).toContain(hit);
  });

  test('all words must be there, those in quotation marks together, and none that has a hyphen before it', async () => {
    const [english] = SAMPLES;
    expect(await found('inspectors elephants')).toEqual([]);
    expect(await found('"trained for the night"')).toEqual([english.title]);
    expect(await found('“night trained”')).toEqual([]);
    expect(await found('inspector -guards')).toEqual([]);
    expect(await found('inspector -guard -elephants')).toEqual([]);
    expect(await found('inspector -elephants')).toEqual([english.title]);
    for (const nothing of ['', ' ', '"', '-', '…', 'the', "'; drop table finding; --", '& | ! <-> :*', '\\']) {
      expect([nothing, await found(nothing)]).toEqual([nothing, []]);
    }
  });

  test('is counted by kind, body, language and year; a facet leaves its own filter out', async () => {
    const answer = await search(app, author.token, { filter: { ...filter(), language: 'FRENCH' } });
    const year = new Date().getUTCFullYear();
    expect(answer).toMatchObject({
      totalCount: 1,
      facets: {
        kinds: [{ kind: 'FINDING', count: 1 }],
        years: [{ year, count: 1 }],
        bodies: [{ body: { id: group.id }, count: 1 }],
      },
    });
    expect(
      answer.facets.languages.toSorted((one: { language: string }, other: { language: string }) =>
        one.language < other.language ? -1 : 1,
      ),
    ).toEqual(
      SAMPLES.map(({ language }) => ({ language, count: 1 })).toSorted((one, other) =>
        one.language < other.language ? -1 : 1,
      ),
    );
    const none = { filter: { ...filter(), kinds: ['MEETING'] } };
    expect((await search(app, author.token, none)).facets.kinds).toEqual([{ kind: 'FINDING', count: 6 }]);
    expect((await search(app, author.token, { filter: { ...filter(), since: `${year + 1}-01-01` } })).totalCount).toBe(
      0,
    );
    expect((await search(app, author.token, { filter: { ...filter(), until: `${year + 1}-01-01` } })).totalCount).toBe(
      6,
    );
  });

  test('is paged by a key, in each order', async () => {
    for (const orderBy of [undefined, { field: 'DATE', direction: 'ASC' }, { field: 'RELEVANCE', direction: 'ASC' }]) {
      const all = (await search(app, author.token, { filter: filter(), orderBy })).nodes.map(
        ({ id }: { id: string }) => id,
      );
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof search>> = await search(app, author.token, {
          filter: filter(),
          orderBy,
          first: 2,
          after,
        });
        paged.push(...page.nodes.map(({ id }: { id: string }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(6);
    }
  });

  test('is suggested as one types, with or without accents, and by its symbol', async () => {
    const unique = `Zymurgie${group.prefix}`;
    const finding = await postFinding(
      app,
      author,
      newFinding(group, { title: `${unique} avancée: sécurité`, bodyMarkdown: 'x' }),
    );
    for (const typed of [
      unique.slice(0, -1),
      `${unique} `,
      `${unique} secu`,
      `securite ${unique.toLowerCase()}`,
      finding.symbol,
    ]) {
      expect([typed, await suggested(app, author.token, typed)]).toEqual([typed, [finding.title]]);
    }
    expect(await suggested(app, author.token, `${unique} secular`)).toEqual([]);
    expect(await suggested(app, author.token, '')).toEqual([]);
    expect(await suggested(app, undefined, unique)).toEqual([]);
  });

  test('is found as it stands now: revised, withdrawn, relabelled', async () => {
    const other = await makeParticipant(app, await makeFocusGroup(app, group as never));
    const made = await postFinding(
      app,
      author,
      newFinding(group, { title: 'Walruses', bodyMarkdown: 'Of walruses.', label: 'GREEN' }),
    );
    expect(await found('walrus')).toEqual(['Walruses']);
    const revised = await reviseFinding(app, author, {
      finding: made.id,
      title: 'Narwhals',
      bodyMarkdown: 'Of narwhals.',
      label: 'AMBER',
    });
    expect(await found('walrus')).toEqual([]);
    expect(await found('narwhal')).toEqual(['Narwhals']);
    await reviseFinding(app, author, { finding: made.id, summary: { whyItMatters: 'Their tusks.' } });
    expect(await found('tusk')).toEqual(['Narwhals']);
    expect(await titlesFound(app, other.token, { query: 'narwhal', filter: filter() })).toEqual([]);
    await withdrawFinding(app, author, { finding: revised.id, reason: 'It was wrong.' });
    expect(await found('narwhal')).toEqual(['Narwhals']);
  });

  test('of a text that is longer than the database indexes the beginning is found; a monster of marks harms nothing', async () => {
    const words = Array.from({ length: 90_000 }, (_, at) => `слово${at.toString(36)}`).join(' ');
    const [{ first, last }] = (await app.sql<{ first: boolean; last: boolean }>(
      `select w @@ search_query('слово0') as first, w @@ search_query($2) as last from search_words('ru', '', $1) w`,
      [words, `слово${(89_999).toString(36)}`],
    )) as [{ first: boolean; last: boolean }];
    expect({ first, last }).toEqual({ first: true, last: false });
    const title = `Manatee ${'\u0301'.repeat(100)}`;
    await postFinding(app, author, newFinding(group, { title, bodyMarkdown: `Manatees. a${'\u0301'.repeat(10_000)}` }));
    expect(await found('manatee')).toEqual([title]);
    expect(await found(`manatees a${'\u0301'.repeat(150)}`)).toEqual([]);
  });
});
