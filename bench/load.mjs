import { connect } from 'node:net';

/**
 * The load: so many connections, each with one request under way, for so long. Written on sockets because the client
 * shares its core with PostgreSQL and must cost little. Reads `{ port, path, headers, bodies, connections, millis }`
 * from its parent and answers `{ requests, errors, latencies }`.
 */
process.on('message', (job) => void run(job));

async function run(job) {
  const latencies = [];
  let errors = 0;
  const until = performance.now() + job.millis;
  let turn = 0;
  const request = () => {
    const body = job.bodies[turn++ % job.bodies.length].replaceAll('@unique@', `${process.pid}-${turn}-${job.salt}`);
    const head = Object.entries(job.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `POST ${job.path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${head.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  await Promise.all(
    Array.from({ length: job.connections }, () => drive(job.port, request, until, latencies, () => (errors += 1))),
  );
  process.send({ requests: latencies.length, errors, latencies });
}

/** One connection: sends, waits for the whole answer, sends again. */
function drive(port, request, until, latencies, failed) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let head = Buffer.alloc(0);
    let missing = -1;
    const send = () => {
      sent = performance.now();
      socket.write(request());
    };
    const done = () => {
      latencies.push(performance.now() - sent);
      head = Buffer.alloc(0);
      missing = -1;
      if (performance.now() >= until) socket.end(resolve);
      else send();
    };
    socket.on('connect', send);
    socket.on('error', () => {
      failed();
      resolve();
    });
    socket.on('data', (chunk) => {
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        if (!text.startsWith('HTTP/1.1 200')) failed();
        missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN) - (head.length - end - 4);
      } else missing -= chunk.length;
      if (missing <= 0) done();
    });
  });
}
