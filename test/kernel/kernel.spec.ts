/**
 * What is tried within the server's own process. To load its code takes longer than most of these tests, and Jest loads
 * it once a spec: so they are one.
 */
import './acts.tests.js';
import './both-paths.tests.js';
import './limits.tests.js';
import './reading.tests.js';
import './short-way.tests.js';
import './start-check.tests.js';
import './transaction.tests.js';
