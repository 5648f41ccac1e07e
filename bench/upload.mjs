import { createHash, randomUUID } from 'node:crypto';
import { hashSecret } from '../dist/identity/secrets.js';
import { residentMegabytes } from './machine.mjs';

const SIZE = 25 * 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, 'A line of a table;1;2;3\n');
const TIMES = 8;
const MOST = 20;

/** A file of 25 MB that never is in the memory of this process either. */
async function* content(hash) {
  for (let sent = 0; sent < SIZE; sent += CHUNK.length) {
    const chunk = CHUNK.subarray(0, SIZE - sent);
    hash.update(chunk);
    yield chunk;
  }
}

/** Megabytes by which the server's resident memory rises above its own when idle, at most, while 25 MB are uploaded. */
async function upload({ client, server }) {
  const send = async () => {
    const [secret, hash] = [randomUUID(), createHash('sha256')];
    await client.query(
      `insert into upload (id, account_id, secret_hash, file_name, content_type, size_bytes, expires_at)
       select gen_random_uuid(), id, $1, 'bench.csv', 'text/csv', $2, now() + interval '1 hour' from account where state = 'ACTIVE' limit 1`,
      [hashSecret(secret), SIZE],
    );
    const response = await fetch(`http://127.0.0.1:${server.port}/uploads/${secret}`, {
      ...{ method: 'PUT', duplex: 'half', body: content(hash) },
    });
    const answer = await response.json();
    if (answer.sha256 !== hash.digest('hex')) throw new Error(`The upload is answered with ${JSON.stringify(answer)}.`);
  };
  // Twice first, as for every other figure: it is the server's that runs, not of one that starts, whose heap grows anyhow.
  const started = residentMegabytes(server.pid);
  for (let turn = 0; turn < 2; turn += 1) await send();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const idle = residentMegabytes(server.pid);
  let peak = idle;
  const watching = setInterval(() => (peak = Math.max(peak, residentMegabytes(server.pid))), 5);
  const start = performance.now();
  for (let turn = 0; turn < TIMES; turn += 1) await send();
  clearInterval(watching);
  return { started, idle, above: peak - idle, seconds: (performance.now() - start) / 1000 / TIMES };
}

export async function measureUpload(all, check) {
  const { started, idle, above, seconds } = await upload(all);
  console.log(
    `upload of 25 MB: ${above.toFixed(0)} MB above ${idle.toFixed(0)} MB idle, which were ${started.toFixed(0)} MB before the first one (at most ${MOST}: ${check('upload', above <= MOST)}); ${seconds.toFixed(2)} s each`,
  );
}
