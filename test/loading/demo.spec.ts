import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadFolder } from '../../src/loading/load-folder.js';
import { reportLines } from '../../src/loading/report.js';
import { ownDatabaseUrl } from '../support/database.js';
import { everyRow } from './every-row.js';

const FOLDER = 'data/demo';
const today = new Date().toISOString().slice(0, 10);

describe('the demonstration working group', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: await ownDatabaseUrl() });
    await client.connect();
  });
  afterAll(() => client.end());

  const rows = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
    (await client.query<Row>(text)).rows;
  const slugs = async (text: string): Promise<string[]> => (await rows<{ slug: string }>(text)).map(({ slug }) => slug);

  it('is not loaded where NODE_ENV is production, and says why', async () => {
    const empty = await everyRow(client);
    await expect(loadFolder(client, FOLDER, { today, production: true })).rejects.toThrow(
      'The working group demo is invented, for trying things out. It is not loaded where NODE_ENV is production.',
    );
    expect(await everyRow(client)).toEqual(empty);
  });

  it('is loaded otherwise', async () => {
    const report = await loadFolder(client, FOLDER, { today, ifEmpty: true });
    expect(report.skipped).toBe(false);
    expect(reportLines(report)).toContain('  seats: 10 added');
    const trail = await rows(`select act, subject_type, changes->>'folder' as folder from event`);
    expect(trail).toEqual([{ act: 'data.loaded', subject_type: 'Body', folder: 'demo' }]);
  });

  it('has ten seats held today by organisations in ten time zones on five continents', async () => {
    const held = await rows<{ zone: string; heads: number }>(
      `select p.time_zones[1] as zone,
              (select count(*)::int from delegate d where d.seat_id = s.id and d.capacity = 'HEAD_OF_DELEGATION' and d.valid @> current_date) as heads
       from seat s join seat_term t on t.seat_id = s.id and t.valid @> current_date join party p on p.id = t.party_id`,
    );
    expect(held).toHaveLength(10);
    expect(held.every(({ heads }) => heads === 1)).toBe(true);
    expect(new Set(held.map(({ zone }) => zone)).size).toBe(10);
    expect(new Set(held.map(({ zone }) => zone.split('/')[0])).size).toBe(5);
  });

  it('has a finding that two people released, by the words and the evidence that they have read', async () => {
    const released = await rows(
      `select f.state, r.revision, p.proposed_by <> p.confirmed_by as two, r.text_sha256 = finding_text_sha256(to_jsonb(f)) as read
         from finding_release r join finding_proposal p on p.id = r.proposal_id
         join finding f on f.id = r.finding_id and f.released_revision = r.revision and f.released_at = r.released_at`,
    );
    expect(released).toEqual([{ state: 'NOTED', revision: 1, two: true, read: true }]);
  });

  it('puts a text to the seats in silence, which some have answered', async () => {
    const procedures = await rows<{ answers: number; seats: number; ahead: boolean }>(
      `select (select count(*)::int from procedure_answer a where a.procedure_id = p.id) as answers,
              (select count(*)::int from procedure_seat s where s.procedure_id = p.id) as seats,
              p.expires_at > now() + interval '10 days' as ahead
         from procedure p where p.state = 'OPEN' and p.kind = 'SILENCE'`,
    );
    expect(procedures).toEqual([{ answers: 3, seats: 10, ahead: true }]);
  });

  it('looks for a date by a poll that some seats have answered and others have not', async () => {
    const polls = await rows<{ answers: number; choices: number; slots: number; ahead: boolean }>(
      `select (select count(*)::int from poll_answer a where a.poll_id = p.id) as answers,
              (select count(*)::int from poll_choice c where c.poll_id = p.id) as choices,
              (select count(*)::int from poll_slot s where s.poll_id = p.id) as slots,
              p.deadline > now() and p.deadline < (select min(s.starts_at) from poll_slot s where s.poll_id = p.id) as ahead
         from poll p where p.state = 'OPEN'`,
    );
    expect(polls).toEqual([{ answers: 3, choices: 9, slots: 3, ahead: true }]);
  });

  it('has a meeting with its roll call, a decision without quorum and its confirmation, a vote, and actions', async () => {
    const decided = await rows(
      `select d.number, d.mode, d.taken_provisionally as provisional, cardinality(q.present_seat_ids) as present, q.met,
              (select count(*)::int from decision_position p where p.decision_id = d.id) as positions,
              (select count(*)::int from decision_statement s where s.decision_id = d.id) as statements,
              (select count(*)::int from decision_confirmation c where c.decision_id = d.id) as confirmations
         from decision d join quorum_check q on q.id = d.quorum_check_id order by d.number`,
    );
    const [plain, quorate] = [
      { positions: 0, statements: 0, confirmations: 0 },
      { provisional: false, present: 7, met: true },
    ];
    expect(decided).toEqual([
      { number: 1, mode: 'CONSENSUS', ...quorate, ...plain },
      { number: 2, mode: 'RECORDED_VOTE', ...quorate, ...plain, positions: 7, statements: 1 },
      { number: 3, mode: 'CONSENSUS', provisional: true, present: 6, met: false, ...plain, confirmations: 1 },
    ]);
    const actions = await rows(
      `select due_on < current_date as late, completed_at is not null as done from action order by due_on desc`,
    );
    expect(actions).toEqual([
      { late: false, done: false },
      { late: true, done: false },
      { late: true, done: true },
    ]);
  });

  it('has terms of reference in force today that say what they provide, each with its clause', async () => {
    const provisions = await rows<{ kind: string; value: unknown; heading: string }>(
      `select p.kind, p.value, c.heading from terms_version t join provision p on p.terms_version_id = t.id
       join clause c on c.id = p.clause_id and c.terms_version_id = t.id where t.in_force @> current_date order by p.kind`,
    );
    expect(Object.fromEntries(provisions.map(({ kind, value }) => [kind, value]))).toEqual({
      SEATS: { number: 10 },
      CO_CHAIRS: { number: 2 },
      TERM_LENGTH: { years: 3 },
      RENEWALS: { number: 1 },
      HOLDING_OVER: { days: 90 },
      QUORUM: { share: '2/3', of: 'ALL_SEATS' },
      DECISION_RULE: { rule: 'CONSENSUS' },
      SILENCE_PERIOD: { workingDays: 10 },
      NOTICE_PERIOD: { days: 21 },
      CORRECTION_PERIOD: { days: 14 },
      CADENCE: { months: 12 },
      SYMPOSIUM_CADENCE: { months: 36, anchor: 'Three Bridges Conference', toleranceDays: 7 },
    });
  });

  it('had earlier terms of reference that were silent about some, and shares clauses with them', async () => {
    expect(
      await slugs(
        `select p.kind as slug from provision p join terms_version t on t.id = p.terms_version_id where t.number = '1' and p.value is null order by 1`,
      ),
    ).toEqual(['CORRECTION_PERIOD', 'HOLDING_OVER', 'RENEWALS', 'SILENCE_PERIOD']);
    const shared = await rows(`select stable_id from clause group by stable_id having count(*) = 3`);
    expect(shared).toHaveLength(15);
  });

  it('gives everybody who can sign in the part that their name says', async () => {
    const standing = await rows<{ email: string; roles: string[] }>(
      `select a.email, coalesce((select array_agg(distinct h.role || ' ' || b.slug order by h.role || ' ' || b.slug) from standing h join body b on b.id = h.body_id
         where h.member_id = m.id and h.valid @> current_date), '{}') as roles
       from account a left join member m on m.account_id = a.id order by 1`,
    );
    const roles = Object.fromEntries(standing.map(({ email, roles }) => [email.replace('@example.org', ''), roles]));
    expect(roles).toMatchObject({
      'chair.a': ['CO_CHAIR demo', 'CO_CHAIR demo-committee'],
      'chair.b': ['CO_CHAIR demo', 'CO_CHAIR demo-committee'],
      member: ['COMMITTEE_MEMBER demo-committee'],
      alternate: ['COMMITTEE_MEMBER demo-committee'],
      lead: ['LEAD demo-people-and-culture'],
      'participant.a': ['PARTICIPANT demo-people-and-culture'],
      'participant.b': ['PARTICIPANT demo-access-and-systems'],
      admin: [],
      auditor: [],
    });
    expect(roles['secretary']).toHaveLength(5);
    expect(await slugs(`select office as slug from account_office order by 1`)).toEqual(['ADMINISTRATOR', 'AUDITOR']);
  });

  it('lets each focus group be led by a seat whose party holds it, with findings in every label', async () => {
    const wrong = await rows(
      `select l.id from lead l join seat_term t on t.seat_id = l.seat_id and t.valid @> current_date
       where not exists (select from representation r where r.member_id = l.member_id and r.party_id = t.party_id and r.valid @> current_date)`,
    );
    expect(wrong).toEqual([]);
    const labels = await rows(
      `select b.symbol_prefix as group, count(distinct f.label)::int as labels from finding f join body b on b.id = f.body_id
       where f.state not in ('DRAFT', 'WITHDRAWN') group by 1 order by 1`,
    );
    expect(labels).toEqual([
      { group: 'FG1', labels: 4 },
      { group: 'FG2', labels: 4 },
    ]);
    expect(await rows(`select id from finding where (symbol is null) <> (state = 'DRAFT')`)).toEqual([]);
  });

  it('keeps the numbers of the symbols it loaded from being issued again', async () => {
    const issued = await rows(
      `select f.symbol from finding f where f.symbol is not null and not exists (
         select from symbol_series s where s.body_id = f.body_id and s.year = split_part(f.symbol, '/', 2)::int
           and s.last_number >= substr(split_part(f.symbol, '/', 3), 2)::int)`,
    );
    expect(issued).toEqual([]);
  });

  it('has a committee meeting to come with agenda, link, replies and enough notice, and a moved and a cancelled one', async () => {
    const [next] = await rows(
      `select starts_at > now() + interval '28 days' as far, joining_link <> '' as link, extract(isodow from starts_at at time zone time_zone) < 6 as workday,
              (select count(*)::int from agenda_item a where a.meeting_id = m.id and a.kind = 'ITEM') as items,
              (select count(*)::int from agenda_item a join agenda_item b on b.id = a.carried_from_id where a.meeting_id = m.id and b.course = 'DEFERRED') as carried,
              (select a.items_due_at > now() and a.state = 'ANNOTATED' from agenda a where a.id = m.id) as called,
              (select count(*)::int from reply r where r.meeting_id = m.id and r.current) as replies
       from meeting m where slug = 'demo-committee-next'`,
    );
    expect(next).toEqual({ far: true, link: true, workday: true, items: 5, carried: 1, called: true, replies: 7 });
    const misdated = await slugs(
      `select slug from meeting where (state = 'HELD' and starts_at > now()) or (state = 'SCHEDULED' and starts_at < now())`,
    );
    expect(misdated).toEqual([]);
    expect(await slugs(`select distinct kind as slug from meeting_change order by 1`)).toEqual([
      'CANCELLED',
      'POSTPONED',
      'RESCHEDULED',
      'SCHEDULED',
    ]);
  });

  it('is the same after it is loaded again, on a later day', async () => {
    const before = await everyRow(client);
    const again = await loadFolder(client, FOLDER, { today: '2031-05-05' });
    expect(await everyRow(client)).toEqual(before);
    for (const outcome of again.outcomes.values()) expect(outcome).toMatchObject({ added: 0, edited: [] });
  });

  it('leaves a row that was edited as it is, and says so', async () => {
    await client.query(`update meeting set title = 'Our own title' where slug = 'demo-committee-next'`);
    const before = await everyRow(client);
    const report = await loadFolder(client, FOLDER, { today });
    expect(await everyRow(client)).toEqual(before);
    expect(reportLines(report)).toContain('  meetings.json, row 3 (demo-committee-next): title');
    const skipped = await loadFolder(client, FOLDER, { today, ifEmpty: true });
    expect(reportLines(skipped)).toEqual(['The working group demo is already there: nothing was loaded.']);
  });
});
