import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { measureChanges } from './changes.mjs';
import { measureExports } from './export.mjs';
import { measureBook } from './book.mjs';
import { measureFeed } from './feed.mjs';
import { residentMegabytes } from './machine.mjs';
import { ask, bodiesOf, compare, pages, statements } from './measure.mjs';
import { measureMinutes } from './minutes.mjs';
import { PAGE, REQUESTS } from './requests.mjs';
import { measureUpload } from './upload.mjs';
import { measureSlots } from './slots.mjs';
import { measureSearch } from './search.mjs';
import { startAll, stopAll, TOKENS, version } from './servers.mjs';
import { clauses, redlines, tally } from './terms.mjs';

/** `npm run bench`: the server's production build against hand-written SQL on bare node:http, side by side in one run. */
const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    millis: { type: 'string', default: '2000' },
    only: { type: 'string' },
    connections: { type: 'string', default: '1,16,64' },
    folder: { type: 'string', default: '.cache/bench' },
  },
});
const TO_REACH = {
  deep: { ratio: 0.65, cpu: 1.6 },
  list: { ratio: 0.6, cpu: 1.8 },
  tiny: { ratio: 0.2, cpu: 4 },
  post: { ratio: 0.2, cpu: 5 },
};
const MOST_MEMORY = 300;
const PAGE_FACTOR = 1.25;
const [MOST_REDLINE, MOST_DOCUMENT] = [200, 300];
/** The number of connections that is judged. It has three times the slices: one of two seconds holds few long answers. */
const JUDGED = 64;
const [rounds, millis] = [Number(options.rounds), Number(options.millis)];
const PARTS = 'pages feed minutes book upload redline clause tally search export slots changes'.split(' ');
const chosen = options.only?.split(',') ?? [...Object.keys(REQUESTS), ...PARTS];
const known = [...Object.keys(REQUESTS), ...PARTS];
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}: ${known.join(', ')}.`);
const names = chosen.filter((name) => name in REQUESTS);
const missed = [];
const check = (what, holds) => (holds || missed.push(what), holds ? 'yes' : 'NO');

console.log(`Plenary ${version}: starting what is measured …`);
if (chosen.includes('search')) await measureSearch(`${options.folder}-search`, check);
if (chosen.includes('slots')) measureSlots(check);
const all = chosen.some((name) => !['search', 'slots'].includes(name)) ? await startAll(options.folder) : null;
try {
  if (all) await measure();
  console.log(missed.length === 0 ? '\nEvery figure to reach is reached.' : `\nNot reached: ${missed.join(', ')}.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  if (all) await stopAll(all);
}

async function measure() {
  for (const name of names) await (REQUESTS[name].writes ? bothWrite(name) : sameAnswer(name));
  // Before more is posted: who sees a hundredth of the findings must be measured on the findings as they were loaded.
  if (chosen.includes('pages')) await measurePages();
  const ratios = {};
  const cpu = {};
  if (names.length > 0)
    console.log(
      `\n${['request', 'conns', 'server/s', 'by hand/s', 'ratio', 'p50 ms', 'p99 ms', 'cpu ms', 'by hand', 'cpu ×', 'PG ms', 'by hand', 'steal'].map((head) => head.padStart(9)).join('')}`,
    );
  for (const name of names) {
    for (const connections of options.connections.split(',').map(Number)) {
      const steady = connections === JUDGED;
      const timing = { rounds: steady ? 3 * rounds : rounds, millis, steady };
      const { attempt, server, baseline } = await compare(all, name, connections, timing);
      const ratio = server.rate / baseline.rate;
      const times = server.cpu / baseline.cpu;
      const cells = [
        name,
        connections,
        server.rate.toFixed(0),
        baseline.rate.toFixed(0),
        ratio.toFixed(2),
        server.p50.toFixed(2),
        server.p99.toFixed(2),
        server.cpu.toFixed(3),
        baseline.cpu.toFixed(3),
        times.toFixed(2),
        server.postgres.toFixed(3),
        baseline.postgres.toFixed(3),
        `${(server.steal * 100).toFixed(1)}%`,
      ];
      const again = attempt > 1 ? `  taken ${attempt} times: the machine was not steady` : '';
      console.log(cells.map((cell) => String(cell).padStart(9)).join('') + again);
      if (connections === JUDGED) [ratios[name], cpu[name]] = [ratio, times];
    }
  }
  console.log('');
  for (const [name, ratio] of Object.entries(ratios)) {
    const goal = TO_REACH[name];
    console.log(
      `${name}: ${ratio.toFixed(2)} of hand-written SQL's throughput at ${JUDGED} connections (to reach ${goal.ratio}: ${check(`${name} throughput`, ratio >= goal.ratio)}); ${cpu[name].toFixed(2)} times its CPU a request (at most ${goal.cpu}: ${check(`${name} CPU`, cpu[name] <= goal.cpu)})`,
    );
  }
  for (const name of names) {
    const count = await statements(all, name);
    const goal = REQUESTS[name].writes
      ? ''
      : ` (one to authenticate and one to read: ${check(`${name} statements`, count === 2)})`;
    console.log(`${name}: ${count} statements a request${goal}`);
  }
  for (const [name, measure] of Object.entries({
    feed: () => measureFeed(all, check),
    minutes: () => measureMinutes(all, check),
    upload: () => measureUpload(all, check),
    book: () => measureBook(all, check),
    redline: measureRedlines,
    clause: measureClauses,
    tally: measureTally,
    export: () => measureExports(all, check),
    changes: () => measureChanges(all, check),
  }))
    if (chosen.includes(name)) await measure();
  const memory = residentMegabytes(all.server.pid);
  const holds = check('memory', memory < MOST_MEMORY);
  console.log(`server: ${memory.toFixed(0)} MB resident (under ${MOST_MEMORY}: ${holds})`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ratios, cpu }, null, 2)}\n`);
}

async function measurePages() {
  for (const [who, token, size] of [
    ['who sees half', TOKENS.half, 20],
    ['who sees a hundredth', TOKENS.hundredth, 1],
  ]) {
    const { reached, first, far } = await pages(all, token, { size, depth: 500 }, PAGE);
    console.log(
      `page 1 and page ${reached} (${size} a page) for one ${who}: ${first.toFixed(2)} and ${far.toFixed(2)} ms (within ${PAGE_FACTOR}: ${check(`pages for one ${who}`, far <= first * PAGE_FACTOR)})`,
    );
  }
}

async function measureRedlines() {
  for (const [what, { wait, cpu }] of Object.entries(await redlines(all)))
    console.log(
      `redline of two versions of 300 clauses, ${what}: ${wait.toFixed(0)} ms, ${cpu.toFixed(0)} of them of CPU (at most ${MOST_REDLINE}: ${check(`redline (${what})`, cpu <= MOST_REDLINE)})`,
    );
}

async function measureClauses() {
  for (const [what, { wait, cpu }] of Object.entries(await clauses(all)))
    console.log(
      `${what === 'open' ? 'to open' : 'to save a clause of'} a draft of 1.1 MB: ${wait.toFixed(0)} ms, ${cpu.toFixed(0)} of them of CPU (at most ${MOST_DOCUMENT}: ${check(`to ${what} a draft`, wait <= MOST_DOCUMENT)})`,
    );
}

async function measureTally() {
  const { wait, cpu, statements: count } = await tally(all);
  console.log(
    `a vote of 200 seats is counted in ${wait.toFixed(1)} ms, ${cpu.toFixed(1)} of CPU, and ${count} statements beside the one that authenticates (one: ${check('statements of a tally', count === 1)})`,
  );
}

/** Nothing is timed before both have done what is asked: a refusal would be fast. */
async function bothWrite(name) {
  for (const target of [all.server, all.baseline]) {
    const { answer } = await ask(target, name, bodiesOf(name)[0].replaceAll('@unique@', `first ${Date.now()}`));
    if (!answer.data?.postFinding?.finding?.symbol)
      throw new Error(`${target.name} does not post: ${JSON.stringify(answer)}`);
  }
  console.log(`${name}: both write`);
}

/** Nothing is timed before both give the same JSON. */
async function sameAnswer(name) {
  const body = bodiesOf(name)[0];
  const [server, baseline] = [await ask(all.server, name, body), await ask(all.baseline, name, body)];
  if (!isDeepStrictEqual(server.answer, baseline.answer)) {
    writeFileSync(`${options.folder}/${name}-server.json`, JSON.stringify(server.answer, null, 1));
    writeFileSync(`${options.folder}/${name}-by-hand.json`, JSON.stringify(baseline.answer, null, 1));
    throw new Error(`The answers to ${name} differ; both are in ${options.folder}.`);
  }
  console.log(`${name}: both answer the same, ${(server.bytes / 1024).toFixed(1)} kB`);
}
