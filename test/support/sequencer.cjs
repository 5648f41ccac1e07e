'use strict';
const { createRequire } = require('node:module');

// Jest's own, of the version that runs.
const Sequencer = createRequire(require.resolve('jest'))('@jest/test-sequencer').default;

/** What takes a minute or more: begun last, one of them would run alone at the end. */
const LONG = ['oracle/oracle', 'web/walk', 'house/leaks', 'launcher/kill', 'house/role-walk', 'oracle/predicates'];

/** Jest knows how long a test took last time, which in a fresh clone it does not; it would go by the size of files. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => (LONG.some((name) => path.endsWith(`${name}.spec.ts`)) ? 0 : 1);
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};
