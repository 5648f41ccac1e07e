import './heap.js';
import { createApplication } from './application.js';
import { BadConfiguration, readConfig } from './config.js';

/** The server process. */
async function serve(): Promise<void> {
  const config = readConfig();
  const app = await createApplication(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  await app.listen({ port: config.port, host: config.host });
}

serve().catch((error: unknown) => {
  console.error(error instanceof BadConfiguration ? error.message : error);
  process.exitCode = 1;
});
