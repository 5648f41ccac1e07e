const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    // As in tsconfig.json. With class fields defined, an input's absent optional fields would exist, and be refused.
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** Run with NODE_OPTIONS=--experimental-vm-modules, as `npm test` does: the code is ECMAScript modules. */
export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  resolver: '<rootDir>/test/support/resolver.cjs',
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  setupFiles: ['<rootDir>/test/support/graphql-in-production.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/second-try.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // Of two cores, since browsers and databases are waited for.
  maxWorkers: 3,
  // Generous, since a busy machine is not a fault; no test comes near it otherwise.
  testTimeout: 300_000,
};
