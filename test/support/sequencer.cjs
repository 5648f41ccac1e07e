'use strict';
const { createRequire } = require('node:module');

// Jest's own, of the version that runs.
const Sequencer = createRequire(require.resolve('jest'))('@jest/test-sequencer').default;

/** What takes half a minute or more, the longest first: begun last, one of them would run alone at the end. */
const LONG = [
  ...['house/leaks', 'launcher/kill', 'web/walk', 'oracle/predicates', 'oracle/oracle', 'house/role-walk'],
  ...['launcher/mail-kill', 'house/bad-input', 'web/finding-path', 'web/procedures', 'web/steering-groups'],
];

/** Jest knows how long a test took last time, which in a fresh clone it does not; it would go by the size of files. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONG.findIndex((name) => path.endsWith(`${name}.spec.ts`));
      return found < 0 ? LONG.length : found;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};
