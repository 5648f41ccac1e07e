import { expect, jest } from '@jest/globals';

/**
 * A test in a browser that fails is tried once more, and its first failure is printed: what a busy machine does late is
 * no fault of the page. What fails twice is one.
 */
if (expect.getState().testPath?.includes('/test/web/')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
