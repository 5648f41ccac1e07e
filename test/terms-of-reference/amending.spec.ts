import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { makeSecretary } from '../support/bodies.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { type Answer, TestServer } from '../support/server.js';

type Data = Answer['data'];

let app: TestServer;
let world: MeetingWorld;
let terms: Data;
let [first, second, third] = [] as unknown as readonly [Person, Person, Person];

const AMENDMENT = `amendment { id version kind state baseNumber baseHeading baseMarkdown baseSha256 baseStands number heading bodyMarkdown
  redlinedBody { change text } redlinedHeading { change text } seat { number } party { id } member { id } onBehalf evidence
  dispositionReason settledBy { id } wordingMarkdown collidesWith { id } clause { number removed } }`;
const VERSION = `termsVersion { id version title clauses { id number heading bodyMarkdown version }
  provisions { kind says clause { number } } amendments { id state } viewerCan { act } }`;
const COMMENT = `comment { id version quote quoteStands textHtml member { id } seat { number } inReplyTo { id } replies { id } resolvedAt resolution }`;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  [first, second, third] = world.heads;
});
afterAll(() => app.stop());
let number = 0;
beforeEach(async () => {
  const input = { body: `bdy_${world.group.id}`, number: String((number += 1)), title: 'Terms', basedOn: null };
  const { id } = (await does(world.secretary, 'draftVersion', input, 'termsVersion { id }')).termsVersion;
  for (const [heading, bodyMarkdown] of [
    ['Seats', 'There are ten seats.'],
    ['Notice', 'Three weeks.'],
    ['Quorum', 'Half of the seats.'],
  ])
    await does(world.secretary, 'addClause', { termsVersion: id, heading, bodyMarkdown }, VERSION);
  terms = (await does(world.secretary, 'circulateVersion', { termsVersion: id }, VERSION)).termsVersion;
});

const does = (who: Person, name: string, input: Data, fields = AMENDMENT): Promise<Data> =>
  act(app, who, name, input, fields);
const fails = (who: Person, name: string, input: Data): Promise<Data> => failure(app, who, name, input);
const clause = (place: number): string => terms.clauses[place - 1].id;
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };
const amend = async (who: Person, more: Data): Promise<Data> =>
  (
    await does(who, 'proposeAmendment', {
      ...{ termsVersion: terms.id, kind: 'REPLACE', reason: 'It is clearer.' },
      ...more,
    })
  ).amendment;
const dispose = (amendment: Data, disposition: string, more: Data = {}): Promise<Data> =>
  does(
    world.chair,
    'disposeOfAmendment',
    { amendment: amendment.id, disposition, reason: 'So agreed.', ...more },
    `${AMENDMENT} ${VERSION}`,
  );
const read = async (id: string, fields: string, who: Person | null): Promise<Data> =>
  (await app.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id }, who?.token)).data?.node ?? null;

describe('comments', () => {
  test('are pinned to a clause, follow it through edits, and say when the words they quote are gone', async () => {
    const said = { clause: clause(2), textMarkdown: 'Too *long*.', quote: 'Three weeks' };
    const { comment } = await does(first, 'commentOnClause', said, COMMENT);
    expect(comment).toMatchObject({ quoteStands: true, textHtml: '<p>Too <em>long</em>.</p>', seat: { number: 1 } });
    const answer = { clause: clause(2), textMarkdown: 'Agreed.', inReplyTo: comment.id };
    const reply = (await does(world.secretary, 'commentOnClause', answer, COMMENT)).comment;
    expect(reply).toMatchObject({ inReplyTo: { id: comment.id }, quoteStands: null, seat: null });
    expect((await fails(first, 'commentOnClause', { ...said, quote: 'Four weeks' })).path).toEqual(['quote']);
    await does(world.secretary, 'editClause', { clause: clause(2), number: '7', bodyMarkdown: 'Two weeks.' }, VERSION);
    const seen = await read(clause(2), '... on Clause { number comments { id quoteStands replies { id } } }', second);
    expect(seen).toEqual({
      number: '7',
      comments: [
        { id: comment.id, quoteStands: false, replies: [{ id: reply.id }] },
        { id: reply.id, quoteStands: null, replies: [] },
      ],
    });
    // Whoever made it resolves it, or who writes the text; nobody else.
    const resolution = { comment: comment.id, resolution: 'Shortened.' };
    expect((await fails(second, 'resolveComment', resolution)).code).toBe('FORBIDDEN');
    expect((await fails(first, 'resolveComment', { comment: reply.id })).code).toBe('FORBIDDEN');
    expect((await fails(world.chair, 'resolveComment', { comment: reply.id })).rule).toBe('comment.thread');
    expect((await does(first, 'resolveComment', resolution, COMMENT)).comment.resolution).toBe('Shortened.');
    expect((await fails(first, 'resolveComment', resolution)).rule).toBe('comment.resolved-once');
    // Outside the body and its committee there is nothing.
    expect(await read(comment.id, 'id', world.stranger)).toBeNull();
    expect((await fails(world.neighbour, 'commentOnClause', said)).code).toBe('NOT_FOUND');
  });
});

describe('amendments', () => {
  test('are proposed by seats, or on their behalf, and shown word by word against the clause', async () => {
    const own = await amend(first, { clause: clause(2), heading: 'Notice', bodyMarkdown: 'Two weeks.' });
    expect(own).toMatchObject({
      ...{ state: 'OPEN', seat: { number: 1 }, member: { id: `mem_${first.memberId}` }, onBehalf: false },
      ...{ baseNumber: '2', baseMarkdown: 'Three weeks.', baseStands: true, collidesWith: [] },
      redlinedBody: [
        { change: 'REMOVED', text: 'Three' },
        { change: 'ADDED', text: 'Two' },
        { change: 'SAME', text: ' weeks.' },
      ],
    });
    expect(own.baseSha256).toMatch(/^[0-9a-f]{64}$/);
    const recorded = await amend(world.secretary, {
      ...{ kind: 'ADD_AFTER', clause: clause(1), heading: 'Chairs', bodyMarkdown: 'There are two.' },
      onBehalfOf: { seat: `sea_${world.group.seats[1]}`, evidence },
    });
    expect(recorded).toMatchObject({
      onBehalf: true,
      member: null,
      seat: { number: 2 },
      evidence: evidence.description,
    });
    const input = { termsVersion: terms.id, kind: 'DELETE', clause: clause(3), reason: 'Not needed.' };
    expect((await fails(world.adviser, 'proposeAmendment', input)).rule).toBe('reply.voice-of-the-seat');
    expect((await fails(world.secretary, 'proposeAmendment', input)).rule).toBe('amendment.by-a-seat');
    expect((await fails(world.neighbour, 'proposeAmendment', input)).code).toBe('NOT_FOUND');
    const nothing = { ...input, kind: 'REPLACE', heading: 'Quorum', bodyMarkdown: 'Half of the seats.' };
    expect((await fails(first, 'proposeAmendment', nothing)).path).toEqual(['bodyMarkdown']);
    // Withdrawn by its own seat: the alternate speaks for it as well.
    expect((await fails(second, 'withdrawAmendment', { amendment: own.id })).rule).toBe('amendment.own-seat');
    expect((await does(world.alternate, 'withdrawAmendment', { amendment: own.id })).amendment.state).toBe('WITHDRAWN');
    expect((await fails(first, 'withdrawAmendment', { amendment: own.id })).rule).toBe('amendment.settled-once');
    expect((await read(terms.id, `... on TermsVersion { viewerCan { act } }`, first)).viewerCan).toContainEqual({
      act: 'terms.proposeAmendment',
    });
  });

  test('collide, whichever came first', async () => {
    const replaced = await amend(first, { clause: clause(2), bodyMarkdown: 'Two weeks.' });
    const added = await amend(second, { kind: 'ADD_AFTER', clause: clause(2), number: '9', bodyMarkdown: 'By mail.' });
    const deleted = await amend(third, { kind: 'DELETE', clause: clause(2) });
    const numbered = await amend(third, { kind: 'ADD_AFTER', number: '9', bodyMarkdown: 'At the beginning.' });
    const title = await amend(first, { heading: 'Rules' });
    const otherTitle = await amend(second, { heading: 'Our rules' });
    const all = `... on TermsVersion { amendments { id collidesWith { id } } }`;
    const { amendments } = await read(terms.id, all, third);
    const pairs = Object.fromEntries(
      amendments.map((one: Data) => [one.id, one.collidesWith.map((with_: Data) => with_.id)]),
    );
    expect(pairs).toEqual({
      [replaced.id]: [deleted.id],
      [added.id]: [deleted.id, numbered.id],
      [deleted.id]: [replaced.id, added.id],
      [numbered.id]: [added.id],
      [title.id]: [otherTitle.id],
      [otherTitle.id]: [title.id],
    });
    // What is off the table collides with nothing.
    await dispose(deleted, 'DECLINED');
    expect((await read(replaced.id, '... on Amendment { collidesWith { id } }', first)).collidesWith).toEqual([]);
  });

  test('are disposed of with a reason, and what is accepted is in the text at once', async () => {
    const replaced = await amend(first, { clause: clause(2), heading: 'Notice', bodyMarkdown: 'Two weeks.' });
    const added = await amend(second, {
      kind: 'ADD_AFTER',
      clause: clause(2),
      heading: 'Mail',
      bodyMarkdown: 'By mail.',
    });
    const deleted = await amend(third, { kind: 'DELETE', clause: clause(3) });
    const seats = await amend(third, { clause: clause(1), heading: 'Seats', bodyMarkdown: 'There are twelve seats.' });
    const title = await amend(first, { heading: 'Rules of the group' });
    const decision = { amendment: replaced.id, disposition: 'ACCEPTED', reason: 'Agreed.' };
    expect((await fails(first, 'disposeOfAmendment', decision)).code).toBe('FORBIDDEN');
    for (const one of [replaced, added, deleted, title]) await dispose(one, 'ACCEPTED');
    const wording = { heading: 'Seats', bodyMarkdown: 'There are eleven seats.' };
    expect(
      (await fails(world.chair, 'disposeOfAmendment', { ...decision, amendment: seats.id, ...wording })).path,
    ).toEqual(['bodyMarkdown']);
    const { amendment, termsVersion } = await dispose(seats, 'ACCEPTED_IN_PART', wording);
    expect(amendment).toMatchObject({ state: 'ACCEPTED_IN_PART', wordingMarkdown: 'There are eleven seats.' });
    expect(termsVersion.title).toBe('Rules of the group');
    expect(termsVersion.clauses.map((one: Data) => [one.number, one.heading, one.bodyMarkdown])).toEqual([
      ['1', 'Seats', 'There are eleven seats.'],
      ['2', 'Notice', 'Two weeks.'],
      ['4', 'Mail', 'By mail.'],
    ]);
    expect((await fails(world.chair, 'disposeOfAmendment', decision)).rule).toBe('amendment.settled-once');
    await expect(
      app.sql(`update amendment set reason = 'other' where id = $1`, [replaced.id.slice(4)]),
    ).rejects.toThrow('an amendment stands as it was proposed');
  });

  test('to words that have changed since are accepted by whoever has read the new ones', async () => {
    const amendment = await amend(first, { clause: clause(2), heading: 'Notice', bodyMarkdown: 'Two weeks.' });
    await does(world.secretary, 'editClause', { clause: clause(2), bodyMarkdown: 'Four weeks.' }, VERSION);
    expect((await read(amendment.id, '... on Amendment { baseStands }', first)).baseStands).toBe(false);
    const input = { amendment: amendment.id, disposition: 'ACCEPTED', reason: 'Agreed.' };
    expect(await fails(world.chair, 'disposeOfAmendment', input)).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
    expect((await fails(world.chair, 'disposeOfAmendment', { ...input, clauseVersion: 1 })).code).toBe('CONFLICT');
    const done = await dispose(amendment, 'ACCEPTED', { clauseVersion: 2 });
    expect(done.termsVersion.clauses[1].bodyMarkdown).toBe('Two weeks.');
  });

  test('disposed of by two at once, or while somebody edits, are disposed of once and lose nothing', async () => {
    const amendment = await amend(first, { clause: clause(2), heading: 'Notice', bodyMarkdown: 'Two weeks.' });
    const input = (disposition: string): Data => ({ amendment: amendment.id, disposition, reason: 'Agreed.' });
    const edit = { clause: clause(2), bodyMarkdown: 'Four weeks.', expectedVersion: 1 };
    const mutation = (name: string, type: string): string =>
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { rule } } }`;
    const answers = await Promise.all([
      app.ask(
        mutation('disposeOfAmendment', 'DisposeOfAmendmentInput'),
        { input: input('ACCEPTED') },
        world.chair.token,
      ),
      app.ask(
        mutation('disposeOfAmendment', 'DisposeOfAmendmentInput'),
        { input: input('ACCEPTED') },
        world.secretary.token,
      ),
      app.ask(mutation('editClause', 'EditClauseInput'), { input: edit }, world.secretary.token),
    ]);
    const won = answers.map(({ data, errors }) => !errors && Object.values<Data>(data)[0].userErrors.length === 0);
    const { bodyMarkdown, version } = await read(clause(2), '... on Clause { bodyMarkdown version }', first);
    const { state } = await read(amendment.id, '... on Amendment { state }', first);
    // Either the edit came first, and nobody accepts over it unread; or one acceptance did, and the edit is told.
    expect([won.slice(0, 2).filter(Boolean).length, won[2], bodyMarkdown, state, version]).toEqual(
      won[2] ? [0, true, 'Four weeks.', 'OPEN', 2] : [1, false, 'Two weeks.', 'ACCEPTED', 2],
    );
  });

  test('wait for nothing: no text is put to decision over one that nobody answered', async () => {
    const amendment = await amend(first, { kind: 'DELETE', clause: clause(3) });
    const put = (): Promise<unknown> =>
      app.sql(`update terms_version set state = 'PUT_TO_DECISION' where id = $1`, [terms.id.slice(4)]);
    await expect(put()).rejects.toThrow('every amendment is disposed of');
    await dispose(amendment, 'DECLINED');
    await put();
    const input = { termsVersion: terms.id, kind: 'DELETE', clause: clause(3), reason: 'Too late.' };
    expect((await fails(first, 'proposeAmendment', input)).rule).toBe('amendment.in-procedure');
    // It is still talked about.
    await does(first, 'commentOnClause', { clause: clause(1), textMarkdown: 'Well said.' }, COMMENT);
  });
});

describe('provisions of a draft', () => {
  const set = (kind: string, place: number | null, value: Data): Data => ({
    ...{ termsVersion: terms.id, kind, clause: place && clause(place), value },
  });
  test('are set beside the words, or the text is silent', async () => {
    const seats = set('SEATS', 1, { quantity: 10 });
    const { termsVersion } = await does(world.secretary, 'setProvision', seats, VERSION);
    expect(termsVersion.provisions).toContainEqual({ kind: 'SEATS', says: '10 seats', clause: { number: '1' } });
    expect((await fails(world.secretary, 'setProvision', { ...seats, expectedVersion: 1 })).code).toBe('CONFLICT');
    await does(world.chair, 'setProvision', set('QUORUM', 3, { quantity: 6, base: 'FILLED_SEATS' }), VERSION);
    expect((await fails(world.chair, 'setProvision', set('SEATS', 1, { quantity: 5 }))).rule).toBe(
      'terms.provisions-agree',
    );
    const silent = await does(world.chair, 'setProvision', set('SEATS', null, null), VERSION);
    const says = Object.fromEntries(silent.termsVersion.provisions.map((one: Data) => [one.kind, one.says]));
    expect(says).toMatchObject({ SEATS: 'not provided for', QUORUM: '6 of the filled seats' });
    expect((await fails(world.chair, 'setProvision', set('SEATS', null, { quantity: 5 }))).path).toEqual(['clause']);
    expect((await fails(world.chair, 'setProvision', set('SEATS', 1, {}))).path).toEqual(['value']);
    expect((await fails(first, 'setProvision', seats)).code).toBe('FORBIDDEN');
    const beside = { quantity: 36, anchor: 'Conference of Caldovia', toleranceDays: 0 };
    const symposium = await does(world.chair, 'setProvision', set('SYMPOSIUM_CADENCE', 2, beside), VERSION);
    expect(symposium.termsVersion.provisions).toContainEqual({
      ...{ kind: 'SYMPOSIUM_CADENCE', clause: { number: '2' } },
      says: 'a symposium every 36 months beside Conference of Caldovia, on its days',
    });
    // The trail keeps that an event is named, and no words.
    const [told] = await app.sql<{ changes: Data }>(
      `select changes from event where act = 'terms.provisionSet' and changes ->> 'kind' = 'SYMPOSIUM_CADENCE' and subject_id = $1`,
      [terms.id.slice(4)],
    );
    expect(told?.changes.value.after).toEqual({ months: 36, anchor: 'named', toleranceDays: 0 });
    // A clause on which a provision rests is not taken out under it, by an amendment neither.
    const deleted = await amend(first, { kind: 'DELETE', clause: clause(3) });
    const accepted = { amendment: deleted.id, disposition: 'ACCEPTED', reason: 'Agreed.' };
    expect((await fails(world.chair, 'disposeOfAmendment', accepted)).rule).toBe('terms.clause-provides');
  });
});

describe('the table of dispositions', () => {
  const download = (path: string, who: Person | null): Promise<Response> =>
    fetch(`${app.url}/terms-of-reference/${terms.id}/${path}`, {
      headers: who ? { authorization: `Bearer ${who.token}` } : {},
    });
  test('is taken away as CSV and for Word, by those who see what was proposed', async () => {
    const amendment = await amend(first, { clause: clause(2), heading: 'Notice', bodyMarkdown: 'Two weeks.' });
    const agreed = { heading: 'Notice', bodyMarkdown: '=Ten days.' };
    await dispose(amendment, 'ACCEPTED_IN_PART', agreed);
    await amend(third, { kind: 'ADD_AFTER', bodyMarkdown: 'At the beginning.', reason: '=HYPERLINK("x")' });
    const csv = await download('amendments.csv', second);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const text = await csv.text();
    expect(text.split('\r\n')[0]).toBe('No.,Clause,Proposed by,Amendment,Reason,Disposition,Why');
    expect(text).toContain('[removed: Three][added: Two] weeks.');
    expect(text).toMatch(
      /1,2: replace,"?.*, seat 1","Notice\n.*It is clearer\.,"accepted in part, \d{4}-\d\d-\d\d","So agreed\.\nAgreed wording: Notice\n=Ten days\."/s,
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await (await download('amendments.csv?language=fr', second)).text()).toContain('accepté en partie');
    const word = await download('amendments.docx', world.secretary);
    expect(word.headers.get('content-disposition')).toContain('.docx');
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    for (const who of [world.neighbour, world.stranger, null])
      expect([who?.email, (await download('amendments.csv', who)).status]).toEqual([who?.email, 404]);
  });
});
