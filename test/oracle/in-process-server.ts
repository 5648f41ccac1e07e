import { InProcessApplication } from '../support/in-process.js';

/** A server whose rules are at hand. It tells nobody of refusals, which are expected. */
export async function inProcess(url: string, settings: Record<string, string> = {}): Promise<InProcessApplication> {
  const app = await InProcessApplication.start(settings, url);
  app.app.useLogger(false);
  return app;
}
