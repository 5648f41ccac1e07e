import { setFlagsFromString } from 'node:v8';

/**
 * What a job reads and writes piece by piece is forgotten at once, and V8 would let two hundred megabytes of it lie before
 * it looks: the heap may grow by this many percent of what was left by the last collection. Nobody waits for a worker.
 */
setFlagsFromString('--heap-growing-percent=20');
