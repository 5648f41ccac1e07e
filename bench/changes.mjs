import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { hashSecret } from '../dist/identity/secrets.js';
import { cpuSeconds, median, quantile, residentMegabytes } from './machine.mjs';

const STREAMS = 1000;
const EVENTS = 20;
const MOST_MEGABYTES = 100;
const MOST_SECONDS = 1;
/** Streams that are opened at once. */
const AT_ONCE = 50;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const tokenOf = (number) => `bench-token-of-follower-${number}`.padEnd(43, 'x');

/** A stream on a bare socket, which costs this process little. Calls back with the instant at which each id arrived. */
function open(port, number, arrived) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('error', reject);
    socket.write(`GET /changes HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${tokenOf(number)}\r\n\r\n`);
    socket.on('data', (piece) => {
      text = (text + piece).slice(-4_000);
      if (!text.startsWith('HTTP/1.1 200') && text.startsWith('HTTP/1.1 ')) reject(new Error(text.slice(0, 100)));
      if (text.includes('\nid: ')) resolve(socket);
      for (const [, id] of piece.matchAll(/"id":"pty_([0-9a-f-]{36})"/g)) arrived(id);
    });
  });
}

/** Each of a thousand members follows with a token of their own: nothing about one of them is shared with another. */
async function giveTokens(client) {
  await client.query(
    `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
     select gen_random_uuid(), bench_id('account', t.n), 'follower', t.hash, '{read}', 'AMBER_STRICT', now() + interval '1 day'
       from unnest($1::int[], $2::text[]) t(n, hash)`,
    [
      Array.from({ length: STREAMS }, (_, index) => 1001 + index),
      Array.from({ length: STREAMS }, (_, index) => hashSecret(tokenOf(index))),
    ],
  );
}

/** What a thousand open streams take, and how long a change takes from its commit to the last of them. */
async function follow({ client, server }) {
  await giveTokens(client);
  await (await open(server.port, 0, () => undefined)).destroy();
  await pause(500);
  const idle = residentMegabytes(server.pid);
  const waiting = new Map();
  const arrived = (id) => waiting.get(id)?.();
  const sockets = [];
  for (let from = 0; from < STREAMS; from += AT_ONCE)
    sockets.push(
      ...(await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => open(server.port, from + index, arrived)))),
    );
  const opened = residentMegabytes(server.pid);
  const times = [];
  const before = cpuSeconds(server.pid);
  for (let event = 0; event < EVENTS; event += 1) {
    const { rows } = await client.query(`select id from party order by id limit 1 offset $1`, [event]);
    let heard = 0;
    const all = new Promise((resolve) => waiting.set(rows[0].id, () => (heard += 1) === STREAMS && resolve()));
    const start = performance.now();
    await client.query(
      `insert into event (id, act, subject_type, subject_id) values ($1, 'party.changed', 'Party', $2)`,
      [randomUUID(), rows[0].id],
    );
    await all;
    times.push(performance.now() - start);
    // Longer than a turn, so that each has one of its own.
    await pause(300);
  }
  const cpu = (cpuSeconds(server.pid) - before) / EVENTS;
  const most = residentMegabytes(server.pid);
  for (const socket of sockets) socket.destroy();
  return { idle, above: Math.max(opened, most) - idle, times, cpu };
}

export async function measureChanges(all, check) {
  const { idle, above, times, cpu } = await follow(all);
  const slowest = quantile(times, 1) / 1000;
  console.log(
    `${STREAMS} open streams of as many accounts: ${above.toFixed(0)} MB above ${idle.toFixed(0)} MB idle (at most ${MOST_MEGABYTES}: ${check('memory of streams', above <= MOST_MEGABYTES)}); a change reached all of them in ${(median(times) / 1000).toFixed(2)} s, the slowest of ${EVENTS} in ${slowest.toFixed(2)} s (at most ${MOST_SECONDS}: ${check('changes', slowest <= MOST_SECONDS)}), for ${(cpu * 1000).toFixed(0)} ms of CPU`,
  );
}
