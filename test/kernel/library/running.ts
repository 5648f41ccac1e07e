import { afterAll, beforeAll } from '@jest/globals';
import type { InProcessApplication } from '../../support/in-process.js';
import { startLibrary } from './library.module.js';

/** The server with the library that all tests of the kernel ask, within their own process. */
export let app: InProcessApplication;
beforeAll(async () => {
  app = await startLibrary();
});
afterAll(() => app.stop());
