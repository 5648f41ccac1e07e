import type { Readable } from 'node:stream';

/** A file that has just come in, to be looked at anywhere without being held in memory. */
export interface IncomingFile {
  readonly size: number;
  /** The bytes from a position; fewer than asked for at the end. */
  read(position: number, length: number): Promise<Buffer>;
}

/** Where files are kept. Names are made here: what a file is called by people is never part of a path. */
export abstract class FileStore {
  /**
   * Keeps what comes, under the owner's name (a UUID), once `inspect` has let it pass; answers the key. Whatever throws
   * on the way, nothing is kept.
   */
  abstract receive(
    owner: string,
    source: AsyncIterable<Buffer>,
    inspect: (file: IncomingFile) => Promise<void>,
  ): Promise<string>;

  /** The content; fails when it is not there. */
  abstract open(key: string): Promise<Readable>;

  /** Removes every file of an owner but one, also what a crash has left of it; or all of them. */
  abstract keepOnly(owner: string, key: string | null): Promise<void>;
}
