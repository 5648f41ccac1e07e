import { median, quantile } from './machine.mjs';
import { ask, bodiesOf } from './measure.mjs';
import { TOKENS } from './servers.mjs';

const PAGES = 40;
const MOST_MINUTES = 1;
export const MOST_WAITING = 2;
const TIMES = 8;
/** A passage of which some five fill a page, as a careful secretary writes them. */
const PASSAGE =
  'The representative of **Party** said that the text was acceptable as it stood, on the understanding that the date of the next meeting would be set by the co-chairs after consulting all delegations (see SC/2026/3/Rev.1, paragraph 4). '.repeat(
    3,
  );

/** Circulated minutes of a meeting of group 1, which who sees half of the findings sees too. */
const STATEMENTS = [
  `insert into procedure (id, body_id, subject_type, subject_id, text_sha256, opened_at, expires_at)
   values (bench_id('minutes procedure', 1), bench_id('group', 1), 'Minutes', bench_id('minutes', 1), repeat('a', 64), now(), now() + interval '100 years')`,
  `insert into minutes (id, meeting_id, body_id, language, label, state, drafted_at, composed_at, updated_at)
   values (bench_id('minutes', 1), bench_id('meeting', 0), bench_id('group', 1), 'en', 'GREEN', 'DRAFT', now(), now(), now())`,
  `insert into minutes_passage (id, minutes_id, position, kind, item_title, text_markdown)
   select bench_id('minutes passage', n), bench_id('minutes', 1), n, 'NOTES', 'Item ' || (1 + n / 8), '${PASSAGE}' from generate_series(1, 210) n`,
  `update minutes set state = 'CIRCULATED', procedure_id = bench_id('minutes procedure', 1) where id = bench_id('minutes', 1)`,
];

/** Seconds to minutes of 40 pages as PDF, and how long other requests wait meanwhile, as a multiple of what they do else. */
async function minutes({ client, server }) {
  for (const statement of STATEMENTS) await client.query(statement);
  const [{ id }] = (await client.query(`select 'min_' || bench_id('minutes', 1) as id`)).rows;
  const write = async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/minutes/${id}.pdf`, {
      headers: { authorization: `Bearer ${TOKENS.half}` },
    });
    if (response.status !== 200) throw new Error(`The minutes are answered with ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  };
  const pages = (await write()).toString('latin1').match(/\/Type \/Page\b/g).length;
  if (pages < PAGES || pages > PAGES + 2) throw new Error(`The minutes have ${pages} pages.`);
  return { pages, ...(await meanwhile(server, write, TIMES)) };
}

/** Seconds to write a document, and how long small requests wait while it is written again and again. */
export async function meanwhile(server, write, times) {
  const others = async (goesOn) => {
    const waits = [];
    while (goesOn(waits.length)) {
      const start = performance.now();
      await ask(server, 'tiny', bodiesOf('tiny')[waits.length % 100]);
      waits.push(performance.now() - start);
    }
    return waits;
  };
  const alone = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await write();
    alone.push((performance.now() - start) / 1000);
  }
  const quiet = await others((count) => count < 1000);
  let writing = true;
  const [waits] = await Promise.all([
    others(() => writing),
    (async () => {
      for (let turn = 0; turn < times; turn += 1) await write();
      writing = false;
    })(),
  ]);
  return {
    ...{ seconds: median(alone), ratio: median(waits) / median(quiet) },
    ...{ usual: median(quiet), meanwhile: median(waits), usual99: quantile(quiet, 0.99), late: quantile(waits, 0.99) },
  };
}

export async function measureMinutes(all, check) {
  const set = await minutes(all);
  console.log(
    `minutes of ${set.pages} pages to PDF: ${set.seconds.toFixed(2)} s (at most ${MOST_MINUTES}: ${check('minutes', set.seconds <= MOST_MINUTES)}); meanwhile another request took ${set.meanwhile.toFixed(2)} ms instead of ${set.usual.toFixed(2)}, ${set.ratio.toFixed(2)} times as long (at most ${MOST_WAITING}: ${check('waiting for minutes', set.ratio <= MOST_WAITING)}), and one in a hundred ${set.late.toFixed(1)} ms instead of ${set.usual99.toFixed(1)}`,
  );
}
