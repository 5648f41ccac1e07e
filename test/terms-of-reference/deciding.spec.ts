import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { evidence, expireIn, look, openSilence } from '../support/procedures.js';
import { type Answer, TestServer } from '../support/server.js';

type Data = Answer['data'];

let app: TestServer;
let world: MeetingWorld;
let first: string;

const VERSION = 'termsVersion { id clauses { id } }';
const read = async (id: string): Promise<Data> =>
  (
    await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on TermsVersion { state textHash adoptedOn inForceFrom inForceUntil version } } }`,
      { id },
      world.chair.token,
    )
  ).data.node;
const does = (name: string, input: Data, fields = VERSION): Promise<Data> => act(app, world.chair, name, input, fields);
const fails = (name: string, input: Data): Promise<Data> => failure(app, world.chair, name, input);
const silence = (termsVersion: string, more: Data = {}): Promise<string> =>
  openSilence(app, world, { subject: { termsVersion }, ...more });
const draft = async (number: string): Promise<Data> =>
  (await does('draftVersion', { body: `bdy_${world.group.id}`, number, title: 'Terms of reference' })).termsVersion;
const circulated = async (number: string): Promise<Data> => {
  const version = await draft(number);
  await does('circulateVersion', { termsVersion: version.id });
  return version;
};
/** Whoever acts on a procedure that is due settles it first. */
const settle = (procedure: string): Promise<Data> =>
  fails('extendSilence', { procedure, expiry: inDays(90), reason: 'Too late.' });
const today = (): string => new Date().toISOString().slice(0, 10);
const later = inDays(40).local.slice(0, 10);

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  const input = { body: `bdy_${world.group.id}`, number: '1', title: 'Terms of reference', adoptedOn: '2020-10-28' };
  const clauses = [
    { number: '1', heading: 'Seats', bodyMarkdown: 'There are three seats.' },
    { number: '1.1', heading: '', bodyMarkdown: 'States hold them.' },
  ];
  const provisions = [{ kind: 'SEATS', clause: '1', quantity: 3 }];
  const recorded = { ...input, source: 'a note', clauses, provisions };
  first = (await does('recordTermsOfReference', recorded)).termsVersion.id;
});
afterAll(() => app.stop());

describe('a version that is put to decision', () => {
  test('is frozen with the hash of the text that the seats decide on, and with the seats again when they object', async () => {
    const version = await draft('2');
    const subject = { termsVersion: version.id };
    const waiver = { reason: 'The matter is urgent.', agreedBy: 'Both co-chairs' };
    const opened = { subject, expiry: inDays(20), waiver };
    expect((await fails('openSilence', opened)).rule).toBe('terms.put-when-circulated');
    await does('circulateVersion', { termsVersion: version.id });
    const change = {
      termsVersion: version.id,
      kind: 'REPLACE',
      clause: version.clauses[0].id,
      number: '1',
      heading: 'Seats',
    };
    const proposed = { ...change, bodyMarkdown: 'There are five seats.', reason: 'Five are enough.' };
    const { amendment } = await act(app, world.heads[0], 'proposeAmendment', proposed, 'amendment { id }');
    expect((await fails('openSilence', opened)).rule).toBe('terms.amendments-disposed');
    const declined = { amendment: amendment.id, disposition: 'DECLINED', reason: 'Three are.' };
    await does('disposeOfAmendment', declined, 'amendment { id }');
    const procedure = await silence(version.id);
    const { textMarkdown, textSha256 } = await look(app, world.chair, procedure, 'textMarkdown textSha256');
    expect(textMarkdown).toMatch(
      /: Terms of reference, version 2\n\n## 1 Seats\n\nThere are three seats\.\n\n### 1\.1\n\nStates hold them\.\n\n## Provisions\n\n- SEATS: \{"number":3\} \(clause 1\)\n$/,
    );
    expect(textSha256).toBe(createHash('sha256').update(textMarkdown).digest('hex'));
    expect(await read(version.id)).toMatchObject({ state: 'PUT_TO_DECISION', textHash: textSha256 });
    expect((await fails('editClause', { clause: version.clauses[0].id, heading: 'x' })).rule).toBe('terms.text-open');
    expect((await fails('openSilence', opened)).rule).toBe('terms.put-when-circulated');

    await act(app, world.heads[0], 'object', { procedure, text: 'Not like this.' }, 'procedure { state }');
    expect(await read(version.id)).toMatchObject({ state: 'CIRCULATED', textHash: null });
    await does('editClause', { clause: version.clauses[0].id, bodyMarkdown: 'There are ten seats.' });
  });

  test('is adopted as of the expiry, in force from its day on, and ends the former one then and not before', async () => {
    const version = await circulated('3');
    const procedure = await silence(version.id, { effectiveOn: later });
    await expireIn(app, procedure, -1000);
    await settle(procedure);
    const { textHash, ...adopted } = await read(version.id);
    expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedOn: today(), inForceFrom: later, inForceUntil: null });
    expect(textHash).toBe((await look(app, world.chair, procedure, 'textSha256')).textSha256);
    expect(await read(first)).toMatchObject({ state: 'ADOPTED', inForceUntil: later });
    const inForce = async (asOf: string): Promise<Data> =>
      (
        await app.ask(
          `query ($body: String!, $asOf: Date) { termsOfReference(body: $body, asOf: $asOf) { number state } }`,
          {
            ...{ body: world.group.slug, asOf },
          },
        )
      ).data.termsOfReference;
    expect([await inForce(today()), await inForce(later)]).toEqual([
      { number: '1', state: 'ADOPTED' },
      { number: '3', state: 'ADOPTED' },
    ]);
    await expect(
      app.sql(`update terms_version set state = 'CIRCULATED', adopted_on = null where id = $1`, [version.id.slice(4)]),
    ).rejects.toThrow('adopted text is never changed');

    // An objection that had been received in time: the adoption has never been one.
    const seat = world.group.seats[1];
    const before = new Date(Date.now() - 3_600_000);
    const { secretary } = world;
    const late = { procedure, text: 'We object.', ...evidence(seat, before) };
    const { procedure: ended } = await act(app, secretary, 'object', late, 'procedure { state }');
    expect(ended.state).toBe('SET_ASIDE');
    expect(await read(version.id)).toMatchObject({
      ...{ state: 'CIRCULATED', adoptedOn: null, inForceFrom: null, textHash: null },
    });
    expect(await read(first)).toMatchObject({ state: 'ADOPTED', inForceUntil: null });
    expect((await inForce(later)).number).toBe('1');
  });

  test('gives way to a version that was recorded for later, since nobody can stop what was adopted', async () => {
    const version = await circulated('4');
    const procedure = await silence(version.id);
    const other = { body: `bdy_${world.group.id}`, number: '5', title: 'Recorded terms', adoptedOn: today() };
    const clauses = [{ number: '1', heading: 'Seats', bodyMarkdown: 'Other seats.' }];
    await does('recordTermsOfReference', { ...other, inForceFrom: later, source: 'a note', clauses, provisions: [] });
    await expireIn(app, procedure, -1000);
    await settle(procedure);
    expect(await read(version.id)).toMatchObject({ state: 'ADOPTED', inForceFrom: today(), inForceUntil: later });
    expect(await read(first)).toMatchObject({ state: 'SUPERSEDED', inForceUntil: today() });
  });
});
