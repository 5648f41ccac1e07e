import { hashSecret } from '../dist/identity/secrets.js';
import { cpuSeconds, median } from './machine.mjs';
import { statementsOf } from './measure.mjs';

const TOKEN = 'bench-token-of-a-secretary-of-a-large-body';
const CLAUSES = 300;
const SEATS = 200;
const TIMES = 15;

/** A third working group, whose committee has 200 seats, and its secretary; two delegations in three vote. */
const STATEMENTS = [
  `insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, invented)
   values (bench_id('working group', 3), 'bench-3', 'WORKING_GROUP', 'Working group 3', bench_id('working group', 3), null, 'W3', true),
          (bench_id('committee', 3), 'bench-committee-3', 'STEERING_COMMITTEE', 'Committee 3', bench_id('working group', 3), bench_id('working group', 3), 'SC3', true)`,
  `insert into secretary (id, body_id, member_id, valid) values (bench_id('secretary', 1), bench_id('committee', 3), bench_id('member', 992), '[2020-01-01,)')`,
  `insert into seat (id, body_id, number) select bench_id('seat', 1000 + n), bench_id('committee', 3), n from generate_series(1, ${SEATS}) n`,
  `insert into seat_term (id, seat_id, party_id, valid)
   select bench_id('seat term', 1000 + n), bench_id('seat', 1000 + n), bench_id('party', n), '[2020-01-01,)' from generate_series(1, ${SEATS}) n`,
  `insert into procedure (id, body_id, kind, subject_type, subject_id, title, text_markdown, text_sha256, opened_at, expires_at, rule, rule_base, quorum)
   values (bench_id('vote', 1), bench_id('committee', 3), 'RECORDED_VOTE', 'Resolution', bench_id('vote', 1), 'A vote', 'A text.', repeat('a', 64), now(), now() + interval '100 years', 'TWO_THIRDS_MAJORITY', 'PRESENT_AND_VOTING', 120)`,
  `insert into procedure_seat (procedure_id, seat_id, party_id)
   select bench_id('vote', 1), bench_id('seat', 1000 + n), bench_id('party', n) from generate_series(1, ${SEATS}) n`,
  // Every seat that answered did so twice: what it said first is kept, and counts no more.
  `insert into procedure_answer (id, procedure_id, seat_id, member_id, answer, on_behalf, received_at, recorded_at, late, counts)
   select bench_id('answer', 2 * n + k), bench_id('vote', 1), bench_id('seat', 1000 + n), bench_id('member', n),
          (array['FOR', 'FOR', 'AGAINST', 'ABSTAINING'])[1 + (n + k) % 4], false, now(), now(), false, k = 1
     from generate_series(1, ${SEATS}) n, generate_series(0, 1) k where n % 3 > 0`,
];

/** Words of a language that nobody speaks, the same at every run. */
function wordsFrom(seed) {
  let state = seed;
  const next = (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const syllables = [
    'com',
    'mit',
    'tee',
    'of',
    'ter',
    'ms',
    'ref',
    'er',
    'en',
    'ce',
    'quo',
    'rum',
    'si',
    'len',
    'vo',
    'te',
  ];
  const word = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join('');
  return { next, word };
}

/** A clause in sentences of eight to twenty words. */
function prose({ next, word }, length) {
  let [text, left] = ['', 0];
  while (text.length < length) {
    if (left === 0) text += text === '' ? '' : `.${next(6) === 0 ? '\n\n' : ' '}`;
    left = left === 0 ? 8 + next(12) : left - 1;
    text += `${word()} `;
  }
  return `${text.trim()}.`;
}

const revised = ({ next, word }, text) =>
  `${word()} ${text.replaceAll(/[a-z]+/g, (one) => (next(30) === 0 ? word() : one))}`;

/** Versions of terms: a text, and what became of it: of every third clause, or of each, one word in thirty; or every one. */
function versions() {
  const words = wordsFrom(1);
  const text = (length) => Array.from({ length: CLAUSES }, () => prose(words, length));
  const [short, long] = [text(600), text(3800)];
  return {
    short,
    third: short.map((body, at) => (at % 3 === 0 ? revised(words, body) : body)),
    long,
    revised: long.map((body) => revised(words, body)),
    rewritten: text(3800),
  };
}

async function load(client) {
  const { rows } = await client.query(`select 1 from body where id = bench_id('working group', 3)`);
  if (rows.length > 0) return;
  await client.query('begin');
  for (const statement of STATEMENTS) await client.query(statement);
  await client.query(
    `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
     values (bench_id('token', 992), bench_id('account', 992), 'bench', $1, '{read,write}', 'AMBER_STRICT', now() + interval '100 years')`,
    [hashSecret(TOKEN)],
  );
  for (const [place, [name, clauses]] of Object.entries(versions()).entries()) {
    await client.query(
      `insert into terms_version (id, body_id, number, title, state) values (bench_id('terms', $1), bench_id('committee', 3), $2, 'Terms of reference', 'DRAFT')`,
      [place, name],
    );
    await client.query(
      `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown)
       select bench_id('clause', $1 * 1000 + at), bench_id('terms', $1), bench_id('clause', at), at, at::text, 'Clause ' || at, body from unnest($2::text[]) with ordinality c(body, at)`,
      [place, clauses],
    );
  }
  await client.query('commit');
  await client.query('analyze');
}

const REDLINE = `query Redline($from: ID!, $to: ID!) { redline(from: $from, to: $to) {
  summary { changed added removed moved renumbered unchanged }
  clauses { stableId change moved renumbered fromNumber toNumber fromPlace toPlace heading { change text } body { change text } } } }`;
const DRAFT = `query Draft($id: ID!) { node(id: $id) { ... on TermsVersion { id version number title state
  clauses { id version number heading bodyMarkdown bodyHtml comments { id } } removedClauses { id } provisions { kind says } amendments { id } } } }`;
const EDIT = `mutation Edit($input: EditClauseInput!) { editClause(input: $input) { clause { id version bodyHtml } userErrors { message } } }`;
const TALLY = `query Tally($id: ID!) { procedure(id: $id) { state wouldSay tally { seats answered inFavour against abstaining notParticipating base needed quorum quorate } } }`;

/** Asks as the secretary of the large body. */
async function asking(all) {
  await load(all.client);
  const { rows } = await all.client.query(
    `select array(select 'tor_' || bench_id('terms', n) from generate_series(0, 4) n) as terms, 'cls_' || bench_id('clause', 2007) as clause, 'prc_' || bench_id('vote', 1) as vote`,
  );
  const ask = async (query, variables) => {
    const response = await fetch(`http://127.0.0.1:${all.server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors || Object.values(data)[0]?.userErrors?.length > 0)
      throw new Error(`The server answers ${JSON.stringify(errors ?? data).slice(0, 500)}`);
    return data;
  };
  return { ask, ...rows[0] };
}

/** Milliseconds of one request, as the client waits and of the server's CPU; asked some times before it is timed. */
async function timed({ server }, once) {
  for (let turn = 0; turn < 4; turn += 1) await once(turn);
  const [waits, start] = [[], cpuSeconds(server.pid)];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const before = performance.now();
    await once(turn);
    waits.push(performance.now() - before);
  }
  return { wait: median(waits), cpu: ((cpuSeconds(server.pid) - start) * 1000) / TIMES };
}

/** Two versions of 300 clauses of which a third changed; and of more than 1 MB: each clause revised, and written anew. */
export async function redlines(all) {
  const { ask, terms } = await asking(all);
  const [short, third, long, each, anew] = terms;
  const of = (from, to, changed) =>
    timed(all, async () => {
      const { redline } = await ask(REDLINE, { from, to });
      if (redline.summary.changed !== changed)
        throw new Error(`${redline.summary.changed} clauses are said to differ.`);
    });
  return {
    'a third changed, 0.2 MB': await of(short, third, CLAUSES / 3),
    'all revised, 1.1 MB': await of(long, each, CLAUSES),
    'all rewritten, 1.1 MB': await of(long, anew, CLAUSES),
  };
}

/** A draft of more than 1 MB: read whole, and one of its clauses written. */
export async function clauses(all) {
  const { ask, terms, clause } = await asking(all);
  const open = await timed(all, async () => {
    const { node } = await ask(DRAFT, { id: terms[2] });
    if (node.clauses.length !== CLAUSES) throw new Error(`The draft has ${node.clauses.length} clauses.`);
  });
  const save = await timed(all, async (turn) => {
    const idempotencyKey = `bench ${Date.now()} ${turn}`;
    await ask(EDIT, {
      input: { clause, bodyMarkdown: `${'Written under measure. '.repeat(160)}${turn}`, idempotencyKey },
    });
  });
  return { open, save };
}

/** A vote of 200 seats: what reading its count takes, and how many statements beside the one that authenticates. */
export async function tally(all) {
  const { ask, vote } = await asking(all);
  const once = async () => {
    const { procedure } = await ask(TALLY, { id: vote });
    if (procedure.tally.seats !== SEATS) throw new Error(`${procedure.tally.seats} seats are counted.`);
  };
  return { ...(await timed(all, once)), statements: (await statementsOf(all, once)) - 1 };
}
