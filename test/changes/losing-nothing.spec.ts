import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeFocusGroup, makeWorkingGroup } from '../support/bodies.js';
import { Follower, makeMark, recordChanges, untilMark } from '../support/changes.js';
import { testDatabaseUrl } from '../support/database.js';
import { putMeeting, takePart } from '../support/meetings.js';
import { makePerson } from '../support/people.js';
import { TestServer } from '../support/server.js';

const WRITERS = 6;
const ACTS_OF_WRITER = 25;
const TRIALS = 200;

let app: TestServer;
beforeAll(async () => {
  app = await TestServer.shared();
});
afterEach(() => Follower.leaveAll());
afterAll(() => app.stop());

const INSERT = `insert into event (id, act, subject_type, subject_id) values (gen_random_uuid(), 'party.changed', 'Party', $1)`;

describe('acts that commit in another order than they began', () => {
  let clients: pg.Client[];
  beforeAll(async () => {
    const connectionString = await testDatabaseUrl();
    clients = await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const client = new pg.Client({ connectionString });
        await client.connect();
        return client;
      }),
    );
  });
  afterAll(() => Promise.all(clients.map((client) => client.end())));

  it('are told when they commit: one that began before is not lost behind one that was faster', async () => {
    const follower = await Follower.by(app, await makePerson(app));
    const [slow, fast] = [await makeMark(app), await makeMark(app)];
    const [one, other] = clients as [pg.Client, pg.Client];
    await one.query('begin');
    await one.query(INSERT, [slow.uuid]);
    await other.query(INSERT, [fast.uuid]);
    await follower.hears(fast.id);
    const between = follower.place;
    expect(follower.ids).toEqual([fast.id]);
    await one.query('commit');
    await follower.hears(slow.id);
    const back = await Follower.by(app, await makePerson(app), between);
    expect(back.ids).toEqual([slow.id]);
  });

  it('are each told once to who stays, and at least once to who is cut off and comes back', async () => {
    const [staying, person] = [await Follower.by(app, await makePerson(app)), await makePerson(app)];
    let [coming, returns] = [await Follower.by(app, person), 0];
    const heard = new Set<string>();
    const comeBack = async (): Promise<void> => {
      coming.leave();
      for (const id of coming.ids) heard.add(id);
      coming = await Follower.by(app, person, coming.place);
      returns += 1;
    };
    const marks = new Map<string, number>();
    const write = async (client: pg.Client, writer: number): Promise<void> => {
      for (let act = 0; act < ACTS_OF_WRITER; act += 1) {
        const mark = await makeMark(app);
        await client.query('begin');
        await client.query(INSERT, [mark.uuid]);
        // How long each takes from its number to its commit differs, so that they overtake each other.
        await client.query('select pg_sleep($1)', [((writer * 7 + act * 3) % 5) / 500]);
        const isUndone = act % 5 === 4;
        await client.query(isUndone ? 'rollback' : 'commit');
        marks.set(mark.id, isUndone ? 0 : 1);
        if (writer === 0) await comeBack();
      }
    };
    await Promise.all(clients.map(write));
    await untilMark(app, staying, coming);
    for (const id of coming.ids) heard.add(id);
    const counts = new Map([...marks.keys()].map((id) => [id, staying.ids.filter((each) => each === id).length]));
    expect(counts).toEqual(marks);
    expect([...marks].filter(([id, told]) => (told === 1) !== heard.has(id))).toEqual([]);
    expect(returns).toBe(ACTS_OF_WRITER);
  });
});

describe('access that ends', () => {
  it(`ends what is told from that instant on, in ${TRIALS} trials`, async () => {
    const group = await makeFocusGroup(app, await makeWorkingGroup(app));
    const staying = await Follower.by(app, await takePart(app, group, 'Who stays'));
    const begin = async (trial: number) => {
      const person = await takePart(app, group, `Leaving ${trial}`);
      const put = (): Promise<string> => putMeeting(app, group, { kind: 'FOCUS_GROUP', label: 'AMBER_STRICT' });
      const [before, after] = [await put(), await put()];
      return { follower: await Follower.by(app, person), memberId: person.memberId, before, after };
    };
    const trials = await Promise.all(Array.from({ length: TRIALS }, (_, trial) => begin(trial)));
    const run = async ({ follower, memberId, before, after }: (typeof trials)[number]): Promise<void> => {
      await recordChanges(app, [['Meeting', before.slice(4)]]);
      await follower.hears(before);
      await app.sql(`update participant set valid = '[2000-01-01,2000-01-02)' where member_id = $1`, [memberId]);
      await recordChanges(app, [['Meeting', after.slice(4)]]);
    };
    await Promise.all(trials.map(run));
    await untilMark(app, staying, ...trials.map(({ follower }) => follower));
    expect(staying.ids).toEqual(expect.arrayContaining(trials.flatMap(({ before, after }) => [before, after])));
    expect(trials.filter(({ follower, after }) => follower.ids.includes(after))).toEqual([]);
  }, 60_000);
});
