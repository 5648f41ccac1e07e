import { setFlagsFromString } from 'node:v8';

/**
 * A server that waits for PostgreSQL looks idle to V8, which then collects the whole heap every few seconds to give
 * memory back: a tenth of a second of CPU each time, for a process that needs the memory again at once.
 */
setFlagsFromString('--no-memory-reducer');
