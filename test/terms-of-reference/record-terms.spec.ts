import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ProvisionKind } from '../../src/bodies/provisions-in-force.js';
import { TestApplication } from '../support/application.js';
import type { Answer } from '../support/server.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { makePerson, type Person } from '../support/people.js';

type Data = Answer['data'];

let app: TestApplication;
let group: WorkingGroup;
let secretary: Person;

beforeAll(async () => {
  app = await TestApplication.start();
  secretary = await makePerson(app, { name: 'Sam Secretary' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeWorkingGroup(app, 1);
  await makeSecretary(app, group.id, secretary.memberId);
});

const RECORD = `mutation($input: RecordTermsOfReferenceInput!) { recordTermsOfReference(input: $input) {
  termsVersion { id source { description dated } adoptedAtMeeting { id } number state inForceFrom inForceUntil textHash clauses { id stableId number heading }
    provisions { kind state silent says quantity unit share rule base anchor toleranceDays clause { number termsVersion { number } } } }
  userErrors { code rule path message } } }`;

const text = {
  clauses: [
    { number: '1', heading: 'Seats', bodyMarkdown: 'There are ten seats.' },
    { number: '2', heading: 'Notice', bodyMarkdown: 'Three weeks.' },
  ],
  provisions: [
    { kind: 'SEATS', clause: '1', quantity: 10 },
    { kind: 'NOTICE_PERIOD', clause: '2', quantity: 21 },
    { kind: 'QUORUM', clause: '1', share: '2/3' },
    { kind: 'DECISION_RULE', clause: '1', rule: 'THREE_QUARTERS_MAJORITY', base: 'ENTITLED' },
    { kind: 'TERM_LENGTH', clause: '1', quantity: 3 },
    { kind: 'RENEWALS', clause: '1', quantity: 1 },
    { kind: 'SILENCE_PERIOD', clause: '2', quantity: 72, unit: 'HOURS' },
    { kind: 'JOINT_ACTS', clause: '2', quantity: 2 },
    { kind: 'SYMPOSIUM_CADENCE', clause: '2', quantity: 36, anchor: ' Conference of Caldovia ', toleranceDays: 1 },
  ],
};
async function record(input: Record<string, unknown>, token = secretary.token): Promise<Data> {
  const { data, errors } = await app.ask(
    RECORD,
    {
      input: {
        body: `bdy_${group.id}`,
        number: '1',
        title: 'Terms of reference',
        adoptedOn: '2020-10-28',
        source: 'note of the meeting',
        ...text,
        ...input,
      },
    },
    token,
  );
  return errors ? { errors } : data.recordTermsOfReference;
}
const inForce = async (asOf: string, body = group.slug): Promise<string | null> => {
  const { data } = await app.ask(
    `query($body: String!, $asOf: Date) { termsOfReference(body: $body, asOf: $asOf) { number } }`,
    { body, asOf },
  );
  return data.termsOfReference?.number ?? null;
};
const provision = (kind: ProvisionKind, on: string, body = group.committeeId): Promise<unknown> =>
  app.callInTransaction('ProvisionsInForce', 'provision', body, kind, on);

const symposium = (more: object): object => ({
  ...{ kind: 'SYMPOSIUM_CADENCE', clause: '1', quantity: 36, anchor: 'Conference of Caldovia', ...more },
});

describe('terms of reference', () => {
  test('are read as HTML that is safe to show, clause by clause', async () => {
    const bodyMarkdown = 'Seats are *not* persons.<script>alert(1)</script>';
    const { termsVersion } = await record({ clauses: [{ number: '1', heading: '', bodyMarkdown }], provisions: [] });
    const { data } = await app.ask(
      `query($id: ID!) { node(id: $id) { ... on TermsVersion { clauses { bodyHtml } } } }`,
      {
        id: termsVersion.id,
      },
    );
    expect(data.node.clauses).toEqual([{ bodyHtml: '<p>Seats are <em>not</em> persons.alert(1)</p>' }]);
  });

  test('are recorded with clauses, and every kind of provision is listed, silence too', async () => {
    const { termsVersion, userErrors } = await record({});
    expect(userErrors).toEqual([]);
    expect(termsVersion).toMatchObject({
      number: '1',
      state: 'ADOPTED',
      inForceFrom: '2020-10-28',
      source: { description: 'note of the meeting', dated: '2020-10-28' },
      adoptedAtMeeting: null,
      inForceUntil: null,
    });
    expect(termsVersion.provisions).toHaveLength(13);
    const says = Object.fromEntries(termsVersion.provisions.map((one: Data) => [one.kind, one.says]));
    expect(says).toMatchObject({
      SEATS: '10 seats',
      NOTICE_PERIOD: '21 days of notice',
      QUORUM: '2/3 of the seats',
      DECISION_RULE: 'decisions by three quarters majority of all seats',
      SILENCE_PERIOD: '72 hours of silence',
      JOINT_ACTS: '2 co-chairs acting together',
      RENEWALS: 'renewable 1 time',
      SYMPOSIUM_CADENCE: 'a symposium every 36 months beside Conference of Caldovia, within 1 day of it',
      CADENCE: 'not provided for',
    });
    expect(termsVersion.provisions.find((one: Data) => one.kind === 'NOTICE_PERIOD')).toMatchObject({
      state: 'PROVIDED',
      silent: false,
      quantity: 21,
      unit: 'DAYS',
      clause: { number: '2', termsVersion: { number: '1' } },
    });
    expect(termsVersion.provisions.find((one: Data) => one.kind === 'SYMPOSIUM_CADENCE')).toMatchObject({
      ...{ quantity: 36, unit: 'MONTHS', anchor: 'Conference of Caldovia', toleranceDays: 1, share: null },
    });
    expect(termsVersion.provisions.find((one: Data) => one.kind === 'CADENCE')).toMatchObject({
      state: 'SILENT',
      silent: true,
      quantity: null,
    });
  });

  test('are superseded on the first day of the next version, and clauses live on under another number', async () => {
    const first = (await record({})).termsVersion;
    const second = await record({
      number: '2',
      adoptedOn: '2023-03-01',
      inForceFrom: '2023-04-01',
      clauses: [{ number: '7', heading: 'Notice', bodyMarkdown: 'Two weeks.', continues: first.clauses[1].id }],
      provisions: [{ kind: 'NOTICE_PERIOD', clause: '7', quantity: 14 }],
    });
    expect(second.termsVersion.clauses[0].stableId).toBe(first.clauses[1].stableId);
    expect([await inForce('2020-10-27'), await inForce('2023-03-31'), await inForce('2023-04-01')]).toEqual([
      null,
      '1',
      '2',
    ]);
    expect(await provision(ProvisionKind.NOTICE_PERIOD, '2023-03-31')).toMatchObject({ value: { days: 21 } });
    expect(await provision(ProvisionKind.NOTICE_PERIOD, '2023-04-01')).toMatchObject({ value: { days: 14 } });
    expect(await provision(ProvisionKind.SEATS, '2023-04-01')).toBeNull();
  });

  test('of the working group hold for a committee without terms of its own', async () => {
    await record({});
    expect(await inForce('2021-01-01', `${group.slug}-committee`)).toBe('1');
    await makeSecretary(app, group.committeeId, secretary.memberId);
    await record({ body: `bdy_${group.committeeId}`, number: 'own', provisions: [] });
    expect(await inForce('2021-01-01', `${group.slug}-committee`)).toBe('own');
    expect(await provision(ProvisionKind.NOTICE_PERIOD, '2021-01-01')).toBeNull();
  });

  test('whose text is not known say so, and provide nothing', async () => {
    const { termsVersion } = await record({ textKnown: false, clauses: [], provisions: [] });
    expect(termsVersion.textHash).toBeNull();
    expect(new Set(termsVersion.provisions.map((one: Data) => `${one.state} ${one.silent}`))).toEqual(
      new Set(['UNKNOWN false']),
    );
  });

  test('once adopted are changed by nobody, not even in the database', async () => {
    const { termsVersion } = await record({});
    const id = termsVersion.id.slice(4);
    for (const statement of [
      `update clause set body_markdown = 'other' where terms_version_id = $1`,
      `delete from clause where terms_version_id = $1`,
      `update provision set value = '{"days": 1}' where terms_version_id = $1`,
      `insert into provision (id, terms_version_id, kind) values (gen_random_uuid(), $1, 'CADENCE')`,
      `update terms_version set title = 'other' where id = $1`,
      `update terms_version set state = 'DRAFT' where id = $1`,
    ]) {
      await expect(app.sql(statement, [id])).rejects.toThrow('adopted text is never changed');
    }
  });

  test.each([
    ['adopted tomorrow', { adoptedOn: '2999-01-01' }, 'terms.adopted-in-future'],
    ['in force before they are adopted', { inForceFrom: '2020-10-27' }, 'terms.in-force-before-adoption'],
  ])('are not recorded as %s', async (_, input, rule) => {
    expect((await record(input)).userErrors).toEqual([expect.objectContaining({ rule, code: 'RULE' })]);
    expect(await inForce('2999-01-02')).toBeNull();
  });

  test('have one version by a number, and one in force on a day', async () => {
    await record({});
    expect((await record({ adoptedOn: '2021-01-01' })).userErrors[0].rule).toBe('terms.number-taken');
    const before = await record({ number: '0', adoptedOn: '2019-01-01' });
    expect(before.userErrors[0].rule).toBe('terms.one-in-force');
    const older = await record({ number: '0', adoptedOn: '2019-01-01', inForceUntil: '2020-10-28' });
    expect(older.termsVersion.state).toBe('SUPERSEDED');
  });

  test.each([
    ['a clause number that stands twice', { clauses: [text.clauses[0], text.clauses[0]] }, ['clauses', '1', 'number']],
    ['a provision without its clause', { provisions: [{ kind: 'SEATS', quantity: 1 }] }, ['provisions', '0', 'clause']],
    [
      'a clause that is not there',
      { provisions: [{ kind: 'SEATS', quantity: 1, clause: '9' }] },
      ['provisions', '0', 'clause'],
    ],
    [
      'a quorum that is a number and a share',
      { provisions: [{ kind: 'QUORUM', quantity: 7, share: '1/2', clause: '1' }] },
      ['provisions', '0', 'share'],
    ],
    [
      'a base that is not one of the kind',
      { provisions: [{ kind: 'QUORUM', quantity: 7, base: 'ENTITLED', clause: '1' }] },
      ['provisions', '0', 'base'],
    ],
    [
      'consensus of a part of the seats',
      { provisions: [{ kind: 'DECISION_RULE', rule: 'CONSENSUS', base: 'PRESENT', clause: '1' }] },
      ['provisions', '0', 'base'],
    ],
    [
      'a rule where a quantity belongs',
      { provisions: [{ kind: 'NOTICE_PERIOD', rule: 'CONSENSUS', clause: '1' }] },
      ['provisions', '0', 'rule'],
    ],
    [
      'a unit that is not one of the kind',
      { provisions: [{ kind: 'NOTICE_PERIOD', quantity: 7, unit: 'HOURS', clause: '1' }] },
      ['provisions', '0', 'unit'],
    ],
    [
      'one co-chair acting together',
      { provisions: [{ kind: 'JOINT_ACTS', quantity: 1, clause: '1' }] },
      ['provisions', '0', 'quantity'],
    ],
    [
      'a share above the whole',
      { provisions: [{ kind: 'QUORUM', share: '3/2', clause: '1' }] },
      ['provisions', '0', 'share'],
    ],
    [
      'a quantity out of range',
      { provisions: [{ kind: 'SEATS', quantity: 0, clause: '1' }] },
      ['provisions', '0', 'quantity'],
    ],
    ['a symposium every no months', { provisions: [symposium({ quantity: 0 })] }, ['provisions', '0', 'quantity']],
    ['a symposium of no months', { provisions: [symposium({ quantity: null })] }, ['provisions', '0', 'quantity']],
    ['an anchor too long', { provisions: [symposium({ anchor: 'x'.repeat(201) })] }, ['provisions', '0', 'anchor']],
    ['an anchor of blanks', { provisions: [symposium({ anchor: '  ' })] }, ['provisions', '0', 'anchor']],
    [
      'days from no event',
      { provisions: [symposium({ anchor: null, toleranceDays: 3 })] },
      ['provisions', '0', 'toleranceDays'],
    ],
    ['fewer days than none', { provisions: [symposium({ toleranceDays: -1 })] }, ['provisions', '0', 'toleranceDays']],
    [
      'an anchor of what is no symposium',
      { provisions: [symposium({ kind: 'CADENCE' })] },
      ['provisions', '0', 'anchor'],
    ],
    ['a kind that stands twice', { provisions: [text.provisions[0], text.provisions[0]] }, ['provisions', '1', 'kind']],
    ['provisions of an unknown text', { textKnown: false }, ['textKnown']],
  ])('are refused for %s, naming the field', async (_, input, path) => {
    expect((await record(input)).userErrors).toEqual([expect.objectContaining({ code: 'INVALID_INPUT', path })]);
  });

  const number = (kind: string, quantity: number): object => ({ kind, clause: '1', quantity });
  test.each([
    ['a quorum above the seats', [number('SEATS', 10), number('QUORUM', 11)], '1'],
    ['more co-chairs acting together than there are', [number('JOINT_ACTS', 3), number('CO_CHAIRS', 2)], '0'],
    ['renewals of a term without a length', [number('RENEWALS', 1)], '0'],
    ['holding over after a term without a length', [number('SEATS', 10), number('HOLDING_OVER', 90)], '1'],
  ])('that contradict themselves are refused: %s', async (_, provisions, index) => {
    expect((await record({ provisions })).userErrors).toEqual([
      expect.objectContaining({ rule: 'terms.provisions-agree', path: ['provisions', index] }),
    ]);
  });

  test('are recorded by the secretary of that body and nobody else', async () => {
    const other = await makeWorkingGroup(app, 1);
    const stranger = await makePerson(app);
    await makeSecretary(app, other.id, stranger.memberId);
    expect((await record({}, stranger.token)).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await record({}, (await makePerson(app)).token)).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('recorded by two secretaries at once are recorded once', async () => {
    const answers = await Promise.all([record({}), record({}), record({})]);
    const rules: string[] = answers.map(({ userErrors }): string => userErrors[0]?.rule ?? 'recorded').toSorted();
    expect(rules).toEqual(['recorded', 'terms.number-taken', 'terms.number-taken']);
  });
});
