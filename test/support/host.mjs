import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Logger, runOnce } from 'graphile-worker';
import { createApplication } from '../../dist/run/application.js';
import { readConfig } from '../../dist/run/config.js';
import { Jobs } from '../../dist/run/jobs.js';

/**
 * Keeps the servers of one Jest worker, in a process that loads the code once; Jest would load it anew for every spec,
 * which takes longer than most specs do. It is told what to do over HTTP, since specs share nothing but an address.
 */
const applications = new Map();

const acts = {
  async start({ settings, quiet }) {
    const app = await createApplication(readConfig(settings));
    if (quiet) app.useLogger(false);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = await app.getUrl();
    applications.set(url, { app, connectionString: settings.DATABASE_URL });
    return { url };
  },

  async runJobs({ url }) {
    const { app, connectionString } = applications.get(url);
    await runOnce({
      connectionString,
      taskList: app.get(Jobs).taskList(),
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') console.error(message);
      }),
    });
  },

  async stop({ url }) {
    await applications.get(url).app.close();
    applications.delete(url);
  },
};

async function serve(request, response) {
  // A spec that was busy for long would find a connection that is kept closed at the moment it asks.
  response.setHeader('connection', 'close');
  try {
    const answer = await acts[request.url.slice(1)](JSON.parse(await text(request)));
    response.end(JSON.stringify(answer ?? {}));
  } catch (error) {
    response.writeHead(500).end(String(error?.stack ?? error));
  }
}

const control = createServer((request, response) => void serve(request, response));
control.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${control.address().port}` }));
