import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeSecretary } from '../support/bodies.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { putMinutes } from '../support/put-minutes.js';
import { putSession } from '../support/sessions.js';
import type { Answer } from '../support/server.js';

type Data = Answer['data'];
const DAY = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let app: TestApplication;
let world: MeetingWorld;

const provisions = (notice: number, quorum: Data, years: number, corrections: number, renewals: number): Data => ({
  clauses: ['Seats', 'Notice', 'Quorum', 'Terms', 'Minutes'].map((heading, index) => ({
    ...{ number: String(index + 1), heading, bodyMarkdown: 'Text.' },
  })),
  provisions: [
    { kind: 'NOTICE_PERIOD', clause: '2', quantity: notice },
    { kind: 'QUORUM', clause: '3', ...quorum },
    { kind: 'TERM_LENGTH', clause: '4', quantity: years },
    { kind: 'RENEWALS', clause: '4', quantity: renewals },
    { kind: 'CORRECTION_PERIOD', clause: '5', quantity: corrections },
  ],
});

const adopt = (number: string, adoptedOn: string, inForceFrom: string, text: Data): Promise<Data> =>
  act(
    app,
    world.secretary,
    'recordTermsOfReference',
    { body: `bdy_${world.group.id}`, number, title: 'Terms', source: 'A note.', adoptedOn, inForceFrom, ...text },
    'termsVersion { id clauses { id number } }',
  );

beforeAll(async () => {
  app = await TestApplication.start();
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  await adopt('1', '2020-10-28', '2020-10-28', provisions(14, { share: '1/3' }, 3, 7, 1));
  // Adopted today, and in force from tomorrow.
  await adopt('2', day(0), day(1), provisions(30, { quantity: 2, base: 'FILLED_SEATS' }, 2, 20, 0));
});
afterEach(() => app.setAhead(0));
afterAll(() => app.stop());

/** The server's clock, some days on. */
const on = (days: number): Promise<void> => app.setAhead(days * DAY);

describe('terms of reference that take effect tomorrow', () => {
  /** What the software refuses, and on which version and clause that rests. */
  const refused = async (name: string, input: Data): Promise<Data> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const answer = await app.ask(
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { userErrors { rule message clause { number termsVersion { number } } } } }`,
      { input },
      world.secretary.token,
    );
    const [error] = answer.data.act.userErrors;
    return error && [error.rule, `${error.clause?.termsVersion.number}/${error.clause?.number}`, error.message];
  };
  const schedule = (days: number): Data => ({
    ...{ body: world.committee, title: 'A meeting', mode: 'VIRTUAL', label: 'AMBER', public: false },
    ...{ durationMinutes: 60, startsAt: inDays(days) },
  });
  const appoint = (from: string, years: number): Data => ({
    ...{ seat: `sea_${world.group.seats[0]}`, party: `pty_${world.heads[0].partyId}`, from },
    until: `${Number(from.slice(0, 4)) + years}${from.slice(4)}`,
  });

  test('change what is asked for tomorrow and not today: notice, corrections and quorum', async () => {
    expect(await refused('scheduleMeeting', schedule(10))).toEqual([
      ...['meeting.notice', '1/2'],
      expect.stringContaining('The terms of reference (version 1, clause 2) ask for 14 days of notice'),
    ]);
    expect(await refused('scheduleMeeting', schedule(20))).toBeUndefined();
    const minutes = await putMinutes(app, world.committeeId, 'DRAFT', String(world.group.seats[0]));
    const circulated = (days: number): Data => ({ minutes: minutes.id, deadline: inDays(days) });
    expect((await refused('circulateMinutes', circulated(5))).slice(0, 2)).toEqual([
      'minutes.correction-period',
      '1/5',
    ]);
    const meeting = await putSession(app, world.committeeId, [String(world.group.seats[0])]);
    const check = (): Promise<Data> =>
      act(
        app,
        world.secretary,
        'checkQuorum',
        { meeting },
        'quorumCheck { met quorum quorumSays clause { number termsVersion { number } } }',
      );
    expect((await check()).quorumCheck).toMatchObject({
      met: true,
      quorumSays: '1 of 3 seats (1/3)',
      clause: { termsVersion: { number: '1' } },
    });

    await on(1);
    expect(await refused('scheduleMeeting', schedule(20))).toEqual([
      ...['meeting.notice', '2/2'],
      expect.stringContaining('The terms of reference (version 2, clause 2) ask for 30 days of notice'),
    ]);
    expect((await refused('circulateMinutes', circulated(10))).slice(0, 2)).toEqual([
      'minutes.correction-period',
      '2/5',
    ]);
    expect((await check()).quorumCheck).toMatchObject({
      ...{ met: false, quorumSays: '2 of 3 filled seats', clause: { number: '3', termsVersion: { number: '2' } } },
    });
  });

  test('hold for terms of seats that begin tomorrow, not for those that begin today', async () => {
    await app.sql(`update seat_term set valid = '[2000-01-01,2001-01-01)' where seat_id = $1`, [world.group.seats[0]]);
    expect(await refused('appointToSeat', appoint(day(0), 4))).toEqual([
      ...['seat.term-length', '1/4'],
      expect.stringContaining('(version 1, clause 4) give a seat 3 years'),
    ]);
    expect((await refused('appointToSeat', appoint(day(1), 3))).slice(0, 2)).toEqual(['seat.term-length', '2/4']);
    expect(await refused('appointToSeat', appoint(day(0), 3))).toBeUndefined();
  });

  test('leave a past day as it was', async () => {
    const { data } = await app.ask(
      `query ($body: String!, $past: Date, $soon: Date) {
        past: termsOfReference(body: $body, asOf: $past) { number state provisions { kind says } }
        soon: termsOfReference(body: $body, asOf: $soon) { number provisions { kind says } } }`,
      { body: `${world.group.slug}-committee`, past: '2021-01-01', soon: day(1) },
    );
    const says = ({ provisions: all }: Data): Data =>
      Object.fromEntries(all.map(({ kind, says: words }: Data) => [kind, words]));
    expect([data.past.number, says(data.past)]).toEqual([
      '1',
      expect.objectContaining({ NOTICE_PERIOD: '14 days of notice' }),
    ]);
    expect([data.soon.number, says(data.soon)]).toEqual([
      '2',
      expect.objectContaining({ QUORUM: '2 of the filled seats' }),
    ]);
  });
});

describe('what a draft would change', () => {
  const WOULD = `query ($id: ID!) { wouldChange(termsVersion: $id) { kind says presentSays subject { __typename ... on Seat { number } }
    clause { number termsVersion { number } } presentClause { number termsVersion { number } } } }`;
  const ask = (id: string, token: string): Promise<Answer> => app.ask(WOULD, { id }, token);

  test('is told before its adoption, thing by thing, with both clauses', async () => {
    const { id } = (
      await act(
        app,
        world.secretary,
        'draftVersion',
        { body: `bdy_${world.group.id}`, number: '3', title: 'Third' },
        'termsVersion { id }',
      )
    ).termsVersion;
    const { data: read } = await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on TermsVersion { clauses { id } } } }`,
      { id },
      world.secretary.token,
    );
    const set = (kind: string, place: number, value: Data): Promise<Data> =>
      act(
        app,
        world.chair,
        'setProvision',
        { termsVersion: id, kind, clause: read.node.clauses[place - 1].id, value },
        'termsVersion { id }',
      );
    await set('SEATS', 1, { quantity: 2 });
    await set('NOTICE_PERIOD', 2, { quantity: 21 });
    await set('TERM_LENGTH', 4, { quantity: 1 });
    await set('CORRECTION_PERIOD', 5, { quantity: 90 });
    await set('CO_CHAIRS', 1, { quantity: 1 });
    await putMinutes(app, world.committeeId, 'CIRCULATED', String(world.group.seats[0]));
    const { wouldChange } = (await ask(id, world.heads[1].token)).data;
    const told = (kind: string): Data[] => wouldChange.filter((one: Data) => one.kind === kind);
    const clause = (version: string, number: string): Data => ({ number, termsVersion: { number: version } });
    expect(told('SEATS')).toEqual([
      {
        ...{ kind: 'SEATS', says: 'There would be 2 seats, and this is seat 3.', presentSays: 'not provided for' },
        ...{ subject: { __typename: 'Seat', number: 3 }, clause: clause('3', '1'), presentClause: null },
      },
    ]);
    expect(told('NOTICE_PERIOD')).toEqual([
      {
        ...{ kind: 'NOTICE_PERIOD', says: 'It was called 20 days before its day; 21 would be asked for.' },
        ...{ presentSays: '14 days of notice', subject: { __typename: 'Meeting' } },
        ...{ clause: clause('3', '2'), presentClause: clause('1', '2') },
      },
    ]);
    expect(told('TERM_LENGTH').map(({ subject }) => subject.number)).toEqual([1, 2, 3]);
    expect(told('CORRECTION_PERIOD').map(({ subject }) => subject.__typename)).toContain('Minutes');
    expect(told('QUORUM')[0].says).toBe(
      'The quorum would be 1 of 3 seats, of which 0 have said so far that they come.',
    );
    expect(told('CO_CHAIRS')).toEqual([]);
    const french = await app.ask(
      `query ($id: ID!) { wouldChange(termsVersion: $id, language: "fr") { says } }`,
      ...([{ id }, world.heads[1].token] as const),
    );
    const inFrench = french.data.wouldChange.map(({ says }: Data) => says);
    expect(inFrench).toHaveLength(wouldChange.length);
    expect(inFrench).toContain('Il y aurait 2 sièges, et celui-ci porte le numéro 3.');
    expect(inFrench).toContain('Elle a été convoquée 20 jours à l’avance ; 21 seraient exigés.');
    expect(inFrench.join()).toMatch(/L’occupation du siège depuis le \d.* \d{4}, qui n’a pas de fin, dépasse 1 an\./);
    // Outside there is no draft, and so nothing that it would change.
    expect((await ask(id, world.stranger.token)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await failure(app, world.heads[1], 'setProvision', { termsVersion: id, kind: 'SEATS' })).code).toBe(
      'FORBIDDEN',
    );
  });
});
