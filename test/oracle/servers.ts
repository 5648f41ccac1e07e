import { TestApplication } from '../support/application.js';

/** A server that asks nobody to read of refusals, which are expected. */
export const quietServer = (url: string): Promise<TestApplication> => TestApplication.start({}, url, { quiet: true });
