import { hashSecret } from '../dist/identity/secrets.js';
import { VIEWERS } from './data.mjs';
import { cpuSeconds } from './machine.mjs';

const SECRET = 'bench-feed-of-one-who-sees-half-of-it-00000';
const TIMES = 40;
const MOST = 30;

/** Milliseconds of the server's CPU for a feed of 500 events: asked for again, and after every one of them changed. */
async function feed(all, owner) {
  const { client, server } = all;
  await client.query(
    `insert into calendar_feed (id, account_id, secret_hash) values (bench_id('feed', 1), bench_id('account', $1), $2)`,
    [owner, hashSecret(SECRET)],
  );
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/calendar/${SECRET}.ics`);
    if (response.status !== 200) throw new Error(`The feed is answered with ${response.status}.`);
    return (await response.text()).match(/^BEGIN:VEVENT/gm).length;
  };
  const change = () => client.query('update meeting set calendar_sequence = calendar_sequence + 1');
  const measure = async (before) => {
    let [seconds, events] = [0, 0];
    for (let turn = 0; turn < TIMES; turn += 1) {
      await before();
      const start = cpuSeconds(server.pid);
      events += await ask();
      seconds += cpuSeconds(server.pid) - start;
    }
    return (seconds * 1000 * 500) / events;
  };
  // Once around first, as for every other figure: it is the server's that runs, not of one that starts.
  for (let turn = 0; turn < 10; turn += 1) await change().then(ask);
  return { again: await measure(async () => undefined), changed: await measure(change) };
}

export async function measureFeed(all, check) {
  const { again, changed } = await feed(all, VIEWERS.half.member);
  console.log(
    `calendar feed of 500 events: ${again.toFixed(1)} ms of CPU (at most ${MOST}: ${check('feed', again <= MOST)}); ${changed.toFixed(1)} ms after all of them changed`,
  );
}
