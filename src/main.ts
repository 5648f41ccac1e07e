import './heap.js';
import { createApplication } from './application.js';
import { BadConfiguration, readConfig } from './config.js';

/** The server process. */
try {
  const config = readConfig();
  const app = await createApplication(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  await app.listen({ port: config.port, host: config.host });
} catch (error) {
  console.error(error instanceof BadConfiguration ? error.message : error);
  process.exitCode = 1;
}
