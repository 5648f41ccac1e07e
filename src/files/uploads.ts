import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { hashSecret, newSecret } from '../identity/secrets.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { writeGlobalId } from '../kernel/reading/global-id.js';
import { Conflict, NotFound, Refused, Unauthenticated } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { shownName } from './file-name.js';
import { FileStore } from './file-store.js';
import { requireContent, typeOfName } from './file-type.js';
import { Reception } from './reception.js';
import type { CreateUploadInput } from './upload.inputs.js';
import { UploadRepository, type UploadRow } from './upload.repository.js';
import type { CreatedUpload } from './upload.type.js';

const AN_HOUR = 60 * 60_000;
const A_DAY = 24 * AN_HOUR;
const MOST_WAITING = 20;
const EXPIRE = 'upload.expire';
/** The job that follows when a file is attached to something. */
export const ATTACHED = 'upload.attached';

/** A file that has come in whole. */
export interface ReceivedFile {
  readonly uploadId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Files on their way in: announced, sent to an address of their own, then attached to something or thrown away. */
@Injectable()
export class Uploads {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly uploads: UploadRepository,
    private readonly store: FileStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.jobs.handle(EXPIRE, (payload) => this.expire(payload));
  }

  /** Only the answer to this one request holds the address: it takes no idempotency key, for nothing could repeat it. */
  create(viewer: Viewer, input: CreateUploadInput): Promise<CreatedUpload> {
    const { accountId } = viewer;
    if (accountId === null) throw new Unauthenticated();
    const { fileName, size } = this.announced(input);
    const { contentType } = typeOfName(fileName);
    requireSameType(input.contentType, contentType);
    return this.transaction.run(async () => {
      if ((await this.uploads.waiting(accountId)) >= MOST_WAITING) {
        throw new Refused(
          'upload.waiting',
          `${MOST_WAITING} of your uploads wait to be attached: attach them first. What is not attached is deleted a day after.`,
        );
      }
      const [id, secret, now] = [newId(), newSecret(), this.clock.now()];
      const expiresAt = new Date(now.getTime() + AN_HOUR);
      await this.uploads.add({ id, accountId, fileName, contentType, size, expiresAt }, hashSecret(secret), now);
      await this.jobs.add(EXPIRE, { upload: id }, { runAt: new Date(now.getTime() + A_DAY), key: `${EXPIRE} ${id}` });
      const url = `${this.config.publicUrl}/uploads/${secret}`;
      return { id: writeGlobalId('upl', id), url, fileName, contentType, expiresAt };
    });
  }

  /** The upload that waits for a file at an address. */
  async at(secret: string): Promise<UploadRow> {
    const upload = await this.transaction.run(() => this.uploads.bySecret(hashSecret(secret)));
    if (!upload || upload.expiresAt <= this.clock.now()) throw new NotFound();
    if (upload.receivedAt) throw taken();
    return upload;
  }

  async receive(upload: UploadRow, source: AsyncIterable<Buffer>): Promise<ReceivedFile> {
    const { id, fileName, contentType, size } = upload;
    const type = typeOfName(fileName);
    const reception = new Reception(type, size);
    const key = await this.store.receive(id, reception.through(source), (file) => requireContent(type, file));
    const sha256 = reception.sha256();
    if (!(await this.transaction.run(() => this.uploads.receive(id, key, sha256, this.clock.now())))) {
      // Somebody else's file came first; both are in the same place, and only that one is known there.
      await this.store.keepOnly(id, await this.transaction.run(() => this.uploads.storageKey(id)));
      throw taken();
    }
    return { uploadId: id, fileName, contentType, size, sha256 };
  }

  /** Takes an upload of the viewer's own for what it is attached to; within the act's transaction. */
  async attach(viewer: Viewer, upload: string): Promise<ReceivedFile> {
    const id = inputId('upl', upload, 'upload');
    const row = await this.uploads.lock(id);
    if (!row || row.accountId !== viewer.accountId) throw new NotFound();
    const path = ['upload'];
    if (row.attachedAt)
      throw new Refused('upload.attached-once', 'This upload is attached already: upload the file again.', { path });
    if (!row.receivedAt || row.sha256 === null)
      throw new Refused('upload.received', 'The file has not come yet: send it to the address of the upload.', {
        path,
      });
    await this.uploads.attach(id, this.clock.now());
    await this.jobs.add(ATTACHED, { upload: id });
    const { fileName, contentType, size, sha256 } = row;
    return { uploadId: id, fileName, contentType, size, sha256 };
  }

  /** The content of an upload of the viewer's own, which is read and not kept: it stays what it is, and goes within a day. */
  async read(viewer: Viewer, upload: string, most: number): Promise<{ contentType: string; content: Buffer }> {
    const id = inputId('upl', upload, 'upload');
    const row = await this.transaction.run(() => this.uploads.find(id));
    if (!row || row.accountId !== viewer.accountId) throw new NotFound();
    const path = ['upload'];
    if (!row.receivedAt || row.storageKey === null)
      throw new Refused('upload.received', 'The file has not come yet: send it to the address of the upload.', {
        path,
      });
    if (row.size > most)
      throw new Refused('upload.size', `A file to be read has at most ${most / 1024 / 1024} MB.`, { path });
    const parts: Buffer[] = [];
    for await (const part of await this.store.open(row.storageKey)) parts.push(part as Buffer);
    return { contentType: row.contentType, content: Buffer.concat(parts) };
  }

  /** The content of what was attached. */
  async content(uploadId: string): Promise<Readable> {
    const key = await this.transaction.run(() => this.uploads.storageKey(uploadId));
    if (key === null) throw new NotFound();
    return this.store.open(key);
  }

  /** What nobody attached goes, the record first: a file without a record is removed when the job runs again. */
  private async expire({ upload = '' }: JobPayload): Promise<void> {
    const kept = await this.transaction.run(async () => {
      const row = await this.uploads.lock(upload);
      if (row?.attachedAt) return row.storageKey;
      await this.uploads.remove(upload);
      return null;
    });
    await this.store.keepOnly(upload, kept);
  }

  private announced({ fileName: given, size, noClassifiedInformation }: CreateUploadInput): {
    fileName: string;
    size: number;
  } {
    if (!noClassifiedInformation) {
      throw new Refused(
        'upload.undertaking',
        'Nothing is taken without the undertaking that it holds no classified or nationally caveated information.',
        { path: ['noClassifiedInformation'] },
      );
    }
    const { largestUpload } = this.config;
    if (size > largestUpload) {
      throw new Refused(
        'upload.size',
        `A file has at most ${largestUpload / 1024 / 1024} MB here; this one has more.`,
        {
          path: ['size'],
        },
      );
    }
    return { fileName: shownName(given), size };
  }
}

const taken = (): Conflict => new Conflict('A file has come to this address already: ask for a new one.');

/** What a client says of the type is not needed; but where it says something else than the name, one of them is wrong. */
function requireSameType(said: string | null | undefined, contentType: string): void {
  const type = said?.split(';', 1)[0]?.trim().toLowerCase();
  if (!type || type === 'application/octet-stream' || type === contentType) return;
  throw new Refused('upload.type', `By its name the file is ${contentType}, but it was announced as ${type}.`, {
    path: ['contentType'],
  });
}
