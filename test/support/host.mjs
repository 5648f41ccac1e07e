import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';
import { Logger, runOnce } from 'graphile-worker';
import { createApplication } from '../../dist/run/application.js';
import { readConfig } from '../../dist/run/config.js';
import { Jobs } from '../../dist/run/jobs.js';

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

/** A part of the server by the name of its class: the classes that a spec has are others than those that run here. */
function part(app, name) {
  for (const { providers } of app.container.getModules().values()) {
    for (const { token, instance } of providers.values()) if (token?.name === name) return instance;
  }
  throw new Error(`The server has no ${name}.`);
}

const acts = {
  async start({ settings, quiet, permissions }) {
    const app = await createApplication(readConfig(settings), permissions && { modules: [], permissions });
    if (quiet) app.useLogger(false);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = await app.getUrl();
    applications.set(url, { app, connectionString: settings.DATABASE_URL });
    return url;
  },

  async runJobs({ url, at }) {
    const { app, connectionString } = applications.get(url);
    const clock = part(app, 'Clock');
    if (at) clock.now = () => new Date(at);
    try {
      await runOnce({
        connectionString,
        taskList: app.get(Jobs).taskList(),
        noHandleSignals: true,
        logger: new Logger(() => (level, message) => {
          if (level === 'error') console.error(message);
        }),
      });
    } finally {
      delete clock.now;
    }
  },

  async call({ url, name, method, args, transaction }) {
    const { app } = applications.get(url);
    const call = async () => part(app, name)[method](...args);
    return transaction ? part(app, 'Transaction').run(call) : call();
  },

  listen() {
    printed = '';
  },

  printed() {
    return printed;
  },

  async stop({ url }) {
    printed = null;
    await applications.get(url).app.close();
    applications.delete(url);
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
