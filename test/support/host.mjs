import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';
import { Logger, runTaskListOnce } from 'graphile-worker';
import pg from 'pg';
import { createApplication } from '../../dist/run/application.js';
import { readConfig } from '../../dist/run/config.js';
import { Jobs } from '../../dist/run/jobs.js';
import { readBySql, rulesOf, without } from './rules.mjs';

/**
 * Keeps the servers of one Jest worker, in a process that loads the code once; Jest would load it anew for every spec,
 * which takes longer than most specs do. It is told what to do over HTTP, since specs share nothing but an address.
 */
const applications = new Map();
/** What was printed since a spec listens, instead of printing it. */
let printed = null;
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (text, ...rest) => {
    if (printed === null) return write(text, ...rest);
    printed += String(text);
    rest.findLast((each) => typeof each === 'function')?.();
    return true;
  };
}

/** Ports of servers that ended. The next one takes such a one: a browser's windows at it have the scripts compiled. */
const leftPorts = [];

async function leftPort() {
  const port = leftPorts.pop() ?? 0;
  const listener = createListener();
  const free = await new Promise((resolve) => {
    listener.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise((resolve) => listener.close(resolve));
  return free ? port : 0;
}

/** A part of the server by its name, or that of its class: the classes that a spec has are others than those that run here. */
function part(app, name) {
  for (const { providers } of app.container.getModules().values()) {
    for (const { token, instance } of providers.values()) {
      if (token?.name === name || token?.description === name) return instance;
    }
  }
  throw new Error(`The server has no ${name}.`);
}

const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message);
});

/** The connection over which the jobs of a server are asked for; what a spec asks for most is looking whether there are any. */
function queueOf(connectionString) {
  const queue = new pg.Pool({ connectionString, max: 2, options: '-c plan_cache_mode=force_generic_plan' });
  // A spec may take its database away.
  queue.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  return queue;
}

const acts = {
  async start({ settings, quiet, permissions }) {
    const app = await createApplication(readConfig(settings), permissions && { modules: [], permissions });
    if (quiet) app.useLogger(false);
    await app.listen({ port: await leftPort(), host: '127.0.0.1' });
    const url = await app.getUrl();
    applications.set(url, { app, queue: queueOf(settings.DATABASE_URL) });
    return url;
  },

  async load({ databaseUrl, folders, today }) {
    const { loadFolder } = await import('../../dist/loading/load-folder.js');
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      for (const folder of folders) await loadFolder(client, folder, { today });
    } finally {
      await client.end();
    }
  },

  async runJobs({ url, at }) {
    const { app, queue } = applications.get(url);
    const clock = part(app, 'Clock');
    if (at) clock.now = () => new Date(at);
    const client = await queue.connect();
    try {
      await runTaskListOnce({ noHandleSignals: true, logger }, app.get(Jobs).taskList(), client).promise;
    } finally {
      client.release();
      delete clock.now;
    }
  },

  setAhead({ url, milliseconds }) {
    const clock = part(applications.get(url).app, 'Clock');
    clock.now = () => new Date(Date.now() + milliseconds);
  },

  async call({ url, name, method, args, transaction }) {
    const { app } = applications.get(url);
    const call = async () => part(app, name)[method](...args);
    return transaction ? part(app, 'Transaction').run(call) : call();
  },

  rules({ url }) {
    return rulesOf(part(applications.get(url).app, 'Readings'));
  },

  readBySql({ url, names }) {
    return readBySql(part(applications.get(url).app, 'Readings'), names);
  },

  /** Brings back what was taken away before; with a rule, takes that one away. */
  takeAway({ url, rule }) {
    const kept = applications.get(url);
    kept.bringBack?.();
    kept.bringBack = rule && without(part(kept.app, 'Readings'), rule);
  },

  /** Counts the statements of reads from here on; answers how many there were since it was asked before. */
  countStatements({ url }) {
    const kept = applications.get(url);
    if (kept.statements === undefined) {
      const pool = part(kept.app, 'reading pool');
      const query = pool.query.bind(pool);
      pool.query = (...args) => {
        kept.statements += 1;
        return query(...args);
      };
    }
    const counted = kept.statements;
    kept.statements = 0;
    return counted;
  },

  listen() {
    printed = '';
  },

  printed() {
    return printed;
  },

  async stop({ url }) {
    printed = null;
    const { app, queue } = applications.get(url);
    await Promise.all([app.close(), queue.end()]);
    applications.delete(url);
    leftPorts.push(Number(new URL(url).port));
  },
};

async function serve(request, response) {
  // A spec that was busy for long would find a connection that is kept closed at the moment it asks.
  response.setHeader('connection', 'close');
  try {
    response.end(serialize(await acts[request.url.slice(1)](deserialize(await buffer(request)))));
  } catch (error) {
    const { message, rule, stack } = error;
    response.writeHead(500).end(serialize({ message, rule, stack }));
  }
}

const control = createServer((request, response) => void serve(request, response));
control.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${control.address().port}` }));
