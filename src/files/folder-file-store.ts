import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { FileStore, type IncomingFile } from './file-store.js';

/** Of a file that is not complete, or did not pass. */
const INCOMPLETE = '.part';

/** Keeps files in the data folder: `files/<end of the owner>/<owner>/<name>`, for the eyes of the server's account only. */
@Injectable()
export class FolderFileStore extends FileStore {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.folder = join(config.dataDirectory, 'files');
  }

  async receive(
    owner: string,
    source: AsyncIterable<Buffer>,
    inspect: (file: IncomingFile) => Promise<void>,
  ): Promise<string> {
    const key = join(placeOf(owner), randomUUID());
    const path = join(this.folder, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const handle = await open(path + INCOMPLETE, 'wx+', 0o600);
      try {
        const size = await write(handle, source);
        await inspect({ size, read: (position, length) => read(handle, position, length) });
        // A paper that was issued is there after a power cut, too.
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(path + INCOMPLETE, path);
      await syncFolder(dirname(path));
      return key;
    } catch (error) {
      await rm(path + INCOMPLETE, { force: true });
      await removeEmpty(dirname(path));
      throw error;
    }
  }

  async open(key: string): Promise<Readable> {
    const handle = await open(join(this.folder, key), 'r');
    return handle.createReadStream();
  }

  async keepOnly(owner: string, key: string | null): Promise<void> {
    const place = placeOf(owner);
    const names = await readdir(join(this.folder, place)).catch(() => []);
    for (const name of names) {
      if (join(place, name) !== key) await rm(join(this.folder, place, name), { force: true });
    }
    await removeEmpty(join(this.folder, place));
  }
}

/** The end of an id is random, its beginning is the time. */
const placeOf = (owner: string): string => join(owner.slice(-2), owner);

/** Chunk by chunk: what comes faster than the disk takes it waits in the network. */
async function write(handle: FileHandle, source: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length;)
      at += (await handle.write(chunk, at, chunk.length - at, size + at)).bytesWritten;
    size += chunk.length;
  }
  return size;
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await handle.read(buffer, got, length - got, position + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return buffer.subarray(0, got);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const removeEmpty = (path: string): Promise<void> => rmdir(path).catch(() => undefined);
