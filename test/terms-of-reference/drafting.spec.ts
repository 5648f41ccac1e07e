import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { holdSeat, makeSecretary, makeWorkingGroup, serveInDelegation, type WorkingGroup } from '../support/bodies.js';
import { makePerson, type Person } from '../support/people.js';
import { type Answer, TestServer } from '../support/server.js';

type Data = Answer['data'];

let app: TestServer;
let group: WorkingGroup;
let secretary: Person;
let head: Person;

const VERSION = `termsVersion { id number title state version textKnown circulatedAt withdrawalReason basedOn { number }
  clauses { id stableId number heading bodyMarkdown version } removedClauses { id }
  provisions { kind state quantity clause { id number } } viewerCan { act } }`;
const CLAUSE = `clause { id number heading version removed wordings { id version bodyMarkdown } } ${VERSION}`;

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  head = await makePerson(app, { name: 'Hanna Head' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeWorkingGroup(app, 1);
  await makeSecretary(app, group.id, secretary.memberId);
  await holdSeat(app, String(group.seats[0]), head.partyId);
  await serveInDelegation(app, String(group.seats[0]), head.memberId);
});

const TEXT = {
  clauses: [
    { number: '1', heading: 'Seats', bodyMarkdown: 'There are ten seats.' },
    { number: '2', heading: 'Notice', bodyMarkdown: 'Three weeks.' },
    { number: '2.1', heading: '', bodyMarkdown: 'Days count in the home zone.' },
  ],
  provisions: [
    { kind: 'SEATS', clause: '1', quantity: 10 },
    { kind: 'NOTICE_PERIOD', clause: '2', quantity: 21 },
  ],
};
const adopt = async (number = '1', more: Data = {}): Promise<Data> =>
  (
    await act(
      app,
      secretary,
      'recordTermsOfReference',
      {
        ...{ body: `bdy_${group.id}`, number, title: 'Terms of reference', adoptedOn: '2020-10-28', source: 'a note' },
        ...TEXT,
        ...more,
      },
      VERSION,
    )
  ).termsVersion;
const draft = async (more: Data = {}): Promise<Data> =>
  (
    await act(
      app,
      secretary,
      'draftVersion',
      { body: `bdy_${group.id}`, number: '2', title: 'Second version', ...more },
      VERSION,
    )
  ).termsVersion;
const does = (name: string, input: Data, fields = CLAUSE): Promise<Data> => act(app, secretary, name, input, fields);
const fails = (name: string, input: Data, who = secretary): Promise<Data> => failure(app, who, name, input);
const read = async (id: string, fields: string, who: Person | null = secretary): Promise<Data> =>
  (await app.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id }, who?.token)).data?.node ?? null;
const numbers = (version: Data): string[] => version.clauses.map((clause: Data) => clause.number);

describe('a draft', () => {
  test('begins with the text in force, whose clauses keep their stable ids, and what they provide', async () => {
    const adopted = await adopt();
    const drafted = await draft();
    expect(drafted).toMatchObject({ state: 'DRAFT', number: '2', version: 1, basedOn: { number: '1' } });
    const words = ({ stableId, number, heading, bodyMarkdown }: Data): Data => [
      stableId,
      number,
      heading,
      bodyMarkdown,
    ];
    expect(drafted.clauses.map(words)).toEqual(adopted.clauses.map(words));
    const ids = new Set([...adopted.clauses, ...drafted.clauses].map(({ id }) => id));
    expect(ids.size).toBe(6);
    const notice = drafted.provisions.find(({ kind }: Data) => kind === 'NOTICE_PERIOD');
    expect(notice).toMatchObject({ quantity: 21, clause: { id: drafted.clauses[1].id } });
    expect(drafted.viewerCan.map((one: Data) => one.act)).toContain('terms.circulateVersion');
    // Another one on a draft, and one on nothing.
    expect((await draft({ number: '3', basedOn: drafted.id })).basedOn.number).toBe('2');
    expect(await draft({ number: '4', basedOn: null })).toMatchObject({ basedOn: null, clauses: [] });
    expect((await fails('draftVersion', { body: `bdy_${group.id}`, number: '4', title: 'Again' })).rule).toBe(
      'terms.number-taken',
    );
  });

  test('warns where a clause names another by a number that none has, and says which had it', async () => {
    await adopt();
    const { id, clauses } = await draft();
    const [one, two, three] = clauses;
    const BROKEN = `brokenReferences { words clause { id } formerly { id number removed } }`;
    const broken = async (who = secretary): Promise<Data> =>
      (await app.ask(`query ($id: ID!) { termsVersion(id: $id) { ${BROKEN} } }`, { id }, who.token)).data?.termsVersion
        ?.brokenReferences;
    await does('editClause', { clause: one.id, bodyMarkdown: 'As clause 2 and paragraph 2.1 say, and clause 8.' });
    expect(await broken()).toEqual([{ words: 'clause 8', clause: { id: one.id }, formerly: null }]);
    await does('removeClause', { clause: three.id });
    await does('editClause', { clause: two.id, number: '3' });
    const found = [
      { words: 'clause 2', clause: { id: one.id }, formerly: { id: two.id, number: '3', removed: false } },
      { words: 'paragraph 2.1', clause: { id: one.id }, formerly: { id: three.id, number: '2.1', removed: true } },
      { words: 'clause 8', clause: { id: one.id }, formerly: null },
    ];
    expect(await broken()).toEqual(found);
    // It is said of the draft, to those who see it; and keeps nobody from circulating it.
    const { termsVersion } = await does('circulateVersion', { termsVersion: id }, `termsVersion { ${BROKEN} }`);
    expect(termsVersion.brokenReferences).toEqual(found);
    expect(await broken(await makePerson(app))).toBeUndefined();
    await does('withdrawVersion', { termsVersion: id, reason: 'Too early.' }, 'termsVersion { id }');
    expect(await broken()).toEqual([]);
  });

  test('is written clause by clause; what is written over, moved or taken out is not lost', async () => {
    await adopt();
    const { id, clauses } = await draft();
    const [one, two, three] = clauses;
    const edited = await does('editClause', {
      clause: one.id,
      bodyMarkdown: 'There are 12 seats.',
      expectedVersion: 1,
    });
    expect(edited.clause).toMatchObject({
      version: 2,
      wordings: [{ version: 1, bodyMarkdown: 'There are ten seats.' }],
    });
    // Nothing different, nothing changed: no new wording.
    expect((await does('editClause', { clause: one.id, heading: 'Seats' })).clause.version).toBe(2);

    const added = await does('addClause', { termsVersion: id, heading: 'Chairs', after: one.id });
    expect(numbers(added.termsVersion)).toEqual(['1', '3', '2', '2.1']);
    const sub = await does('addClause', { termsVersion: id, bodyMarkdown: 'By e-mail.', after: three.id });
    expect(sub.clause.number).toBe('2.2');
    const moved = await does('moveClause', { clause: sub.clause.id, after: two.id });
    expect(numbers(moved.termsVersion)).toEqual(['1', '3', '2', '2.2', '2.1']);
    expect(numbers((await does('moveClause', { clause: two.id, after: null })).termsVersion)[0]).toBe('2');
    expect(numbers((await does('moveClause', { clause: two.id, after: added.clause.id })).termsVersion)).toEqual([
      '1',
      '3',
      '2',
      '2.2',
      '2.1',
    ]);

    const renumbered = (await does('renumberClauses', { termsVersion: id }, VERSION)).termsVersion;
    expect(numbers(renumbered)).toEqual(['1', '2', '3', '3.1', '3.2']);
    expect(renumbered.clauses[4].stableId).toBe(three.stableId);

    expect((await fails('removeClause', { clause: two.id })).rule).toBe('terms.clause-provides');
    const removed = await does('removeClause', { clause: three.id });
    expect(removed.clause).toMatchObject({ removed: true });
    expect(removed.termsVersion.removedClauses).toEqual([{ id: three.id }]);
    expect((await fails('editClause', { clause: three.id, heading: 'x' })).rule).toBe('terms.clause-removed');
    const restored = await does('restoreClause', { clause: three.id, after: one.id });
    expect(numbers(restored.termsVersion)).toEqual(['1', '3.2', '2', '3', '3.1']);
    const [wording] = edited.clause.wordings;
    const again = await does('restoreClause', { clause: one.id, wording: wording.id });
    expect(again.termsVersion.clauses[0].bodyMarkdown).toBe('There are ten seats.');
    expect(again.clause.wordings.map((was: Data) => was.bodyMarkdown)).toEqual([
      'There are 12 seats.',
      'There are ten seats.',
    ]);
    expect((await fails('restoreClause', { clause: one.id })).rule).toBe('terms.nothing-to-restore');
    expect((await fails('restoreClause', { clause: two.id, wording: wording.id })).code).toBe('NOT_FOUND');
  });

  test('of two people who write at once loses nothing: in one clause one is told, in two both are kept', async () => {
    await adopt();
    const { id, clauses } = await draft();
    const [one, two] = clauses;
    for (let round = 1; round <= 20; round += 1) {
      const write = (clause: string, bodyMarkdown: string): Promise<Answer> =>
        app.ask(
          `mutation ($input: EditClauseInput!) { editClause(input: $input) { clause { version } userErrors { rule } } }`,
          { input: { clause, bodyMarkdown, expectedVersion: round } },
          secretary.token,
        );
      const answers = await Promise.all([
        write(one.id, `First ${round}`),
        write(one.id, `Second ${round}`),
        write(two.id, `Other ${round}`),
      ]);
      const codes = answers.map(({ errors }) => String(errors?.[0]?.extensions['code'] ?? 'DONE'));
      expect(codes.slice(0, 2).toSorted()).toEqual(['CONFLICT', 'DONE']);
      expect(codes[2]).toBe('DONE');
      expect(answers.flatMap(({ errors }) => errors ?? [])[0]?.extensions['currentVersion']).toBe(round + 1);
    }
    const after = await read(id, `... on TermsVersion { version clauses { bodyMarkdown wordings { version } } }`);
    expect(after.clauses[0].bodyMarkdown).toMatch(/^(First|Second) 20$/);
    expect(after.clauses[1].bodyMarkdown).toBe('Other 20');
    expect(after.clauses.slice(0, 2).map(({ wordings }: Data) => wordings.length)).toEqual([20, 20]);
    expect(after.version).toBe(41);
  });

  test('goes to the seats or is withdrawn, and a text that is not open is changed by nobody', async () => {
    await adopt();
    const { id, clauses } = await draft();
    expect(
      (await fails('circulateVersion', { termsVersion: (await draft({ number: '3', basedOn: null })).id })).rule,
    ).toBe('terms.has-clauses');
    const circulated = await does('circulateVersion', { termsVersion: id, expectedVersion: 1 }, VERSION);
    expect(circulated.termsVersion).toMatchObject({ state: 'CIRCULATED', circulatedAt: expect.any(String) });
    expect((await fails('circulateVersion', { termsVersion: id })).rule).toBe('terms.circulated-once');
    const titled = await does('titleVersion', { termsVersion: id, number: '2-rev', title: 'Revised' }, VERSION);
    expect(titled.termsVersion).toMatchObject({ number: '2-rev', title: 'Revised' });
    await does('editClause', { clause: clauses[0].id, bodyMarkdown: 'Also while it is circulated.' });
    const gone = await does('withdrawVersion', { termsVersion: id, reason: 'Another way.' }, VERSION);
    expect(gone.termsVersion).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Another way.' });

    const texts = { WITHDRAWN: 'withdrawn text', PUT_TO_DECISION: 'a text that is put to decision' };
    for (const [state, says] of Object.entries(texts)) {
      const other = await draft({ number: state });
      await app.sql(`update terms_version set state = $2 where id = $1`, [other.id.slice(4), state]);
      for (const [name, input] of [
        ['editClause', { clause: other.clauses[0].id, heading: 'x' }],
        ['moveClause', { clause: other.clauses[0].id }],
        ['removeClause', { clause: other.clauses[2].id }],
        ['restoreClause', { clause: other.clauses[2].id }],
        ['addClause', { termsVersion: other.id, heading: 'x' }],
        ['renumberClauses', { termsVersion: other.id }],
        ['titleVersion', { termsVersion: other.id, title: 'Other' }],
        ['withdrawVersion', { termsVersion: other.id, reason: 'Because.' }],
      ] as const)
        expect([name, (await fails(name, input)).rule]).toEqual([name, 'terms.text-open']);
      for (const statement of [
        `update clause set body_markdown = 'other' where terms_version_id = $1`,
        `delete from clause where terms_version_id = $1`,
        `update provision set value = '{"days": 1}' where terms_version_id = $1`,
        `insert into provision (id, terms_version_id, kind) values (gen_random_uuid(), $1, 'CADENCE')`,
        `update terms_version set title = 'other' where id = $1`,
        `update terms_version set state = 'DRAFT' where id = $1`,
        `delete from terms_version where id = $1`,
      ])
        await expect(app.sql(statement, [other.id.slice(4)])).rejects.toThrow(`${says} is not changed`);
    }
  });

  test('is seen by those inside and the committee, and how it came about by nobody else after its adoption', async () => {
    await adopt();
    const { id, clauses } = await draft();
    const stranger = await makePerson(app);
    await does('editClause', { clause: clauses[0].id, bodyMarkdown: 'Secret talk.' });
    await does('editClause', { clause: clauses[0].id, bodyMarkdown: 'There are 12 seats.' });
    await does('removeClause', { clause: clauses[2].id });
    const FIELDS = `... on TermsVersion { draftedBy { id } removedClauses { id } clauses { updatedBy { id } wordings { bodyMarkdown } } }`;
    expect(await read(id, FIELDS, stranger)).toBeNull();
    expect(await read(clauses[0].id, 'id', null)).toBeNull();
    for (const name of ['editClause', 'moveClause', 'removeClause', 'restoreClause'])
      expect((await fails(name, { clause: clauses[0].id, expectedVersion: 99 }, stranger)).code).toBe('FORBIDDEN');
    expect((await fails('editClause', { clause: clauses[0].id, heading: 'x' }, head)).code).toBe('FORBIDDEN');
    const inside = await read(id, FIELDS, head);
    expect(inside).toMatchObject({ draftedBy: { id: `mem_${secretary.memberId}` }, removedClauses: [{}] });
    expect(inside.clauses[0].wordings.map((was: Data) => was.bodyMarkdown)).toEqual([
      'Secret talk.',
      'There are ten seats.',
    ]);
    const HISTORY = `query ($id: ID!) { clauseHistory(clause: $id) { number termsVersion { number } } }`;
    const history = async (who: Person | null, clause = clauses[0].id): Promise<Data> =>
      (await app.ask(HISTORY, { id: clause }, who?.token)).data.clauseHistory.map(
        (one: Data) => one.termsVersion.number,
      );
    expect(await history(head)).toEqual(['1', '2']);
    expect(await history(stranger)).toEqual([]);

    await app.sql(`update terms_version set state = 'ADOPTED', adopted_on = '2024-01-01' where id = $1`, [id.slice(4)]);
    const outside = await read(id, FIELDS, null);
    expect(outside).toMatchObject({ draftedBy: null, removedClauses: [] });
    expect(outside.clauses[0]).toEqual({ updatedBy: null, wordings: [] });
    expect(await history(null)).toEqual(['1', '2']);
    expect(await read(clauses[2].id, 'id', null)).toBeNull();
    expect((await read(id, FIELDS, head)).clauses[0].wordings).toHaveLength(2);
  });

  test.each([
    ['a number that another clause has', { number: '2' }, 'terms.clause-number'],
    ['nothing in it', { heading: ' ', bodyMarkdown: ' \n' }, 'terms.clause-says'],
  ])('takes no clause with %s', async (_, input, rule) => {
    await adopt();
    const { id, clauses } = await draft();
    expect((await fails('editClause', { clause: clauses[0].id, ...input })).rule).toBe(rule);
    expect((await fails('addClause', { termsVersion: id, bodyMarkdown: 'x', ...input })).rule).toBe(rule);
  });
});
