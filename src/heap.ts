import { setFlagsFromString } from 'node:v8';

/**
 * A server that waits for PostgreSQL looks idle to V8, which then collects the whole heap every few seconds to give
 * memory back: a tenth of a second of CPU each time, for a process that needs the memory again at once.
 */
setFlagsFromString('--no-memory-reducer');

/**
 * For the same reason V8 thinks little of letting the heap grow: a server of 60 MB that sends long answers was collected
 * after every 5 MB of them. It may grow by this many percent of what was left by the last collection.
 */
setFlagsFromString('--heap-growing-percent=45');

/**
 * What is made while few requests are under way outlives V8's first short collections, and V8 takes it for long-lived:
 * from then on it made the headers of every answer among the old objects, and looked through all of those sooner. Here
 * things last for one request or for good.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

/** What one request leaves behind is little: threads that share the work spend more on sharing it. */
setFlagsFromString('--no-parallel-scavenge');
