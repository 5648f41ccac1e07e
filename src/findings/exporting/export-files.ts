import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../files/file-store.js';
import { atLeastAsStrict } from '../../handling/label.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ExportState } from './export.enums.js';
import { type ExportLine, ExportRepository, type ExportRow } from './export.repository.js';
import { ExportReading } from './export-reading.js';
import { ExportRecord } from './export-record.js';
import type { RightsOfFinding } from './exported-finding.js';

const AT_ONCE = 2000;

/** Something in the file is not for its owner any more, or not under the label that it bears: the file is gone. */
export class Outdated extends Error {}

export interface ExportFile {
  readonly id: string;
  readonly format: ExportRow['format'];
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** The files of exports, for whoever started them while all that is in them is theirs to read. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly exports: ExportRepository,
    private readonly reading: ExportReading,
    private readonly record: ExportRecord,
    private readonly store: FileStore,
  ) {}

  async seen(viewer: Viewer, id: string): Promise<ExportFile> {
    if (!viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    const row = await this.transaction.run(async () => {
      await this.reader.requireSight('Export', id, viewer);
      return this.exports.find(id);
    });
    if (row?.state === ExportState.OUTDATED) throw new Outdated();
    if (!row?.storageKey || !row.fileName || !row.sha256 || row.size === null || !row.expiresAt) throw new NotFound();
    if (row.expiresAt <= this.record.now()) throw new NotFound();
    if (!(await this.holds(row, viewer))) {
      // A token may read less than the credential by which the file was asked for: then there is nothing here for it.
      const owner = await this.reading.owner(row);
      if (owner && (await this.holds(row, owner))) throw new NotFound();
      await this.outdate(row, viewer);
      throw new Outdated();
    }
    const { format, fileName, size, sha256, storageKey } = row;
    return { id, format, fileName, size, sha256, storageKey };
  }

  /** The content; `counts` says that a person gets it, which is in the trail. */
  async open(viewer: Viewer, { id, storageKey }: ExportFile, counts: boolean): Promise<Readable> {
    const content = await this.store.open(storageKey);
    if (counts) await this.transaction.run(() => this.record.done('export.fetched', id, viewer, {}));
    return content;
  }

  private async outdate({ id, state }: ExportRow, viewer: Viewer): Promise<void> {
    await this.transaction.run(async () => {
      const now = await this.exports.lock(id);
      if (now?.state !== state) return;
      await this.exports.end(id, ExportState.OUTDATED, this.record.now());
      await this.record.remove(id);
      await this.record.done('export.outdated', id, viewer, { state: [state, ExportState.OUTDATED] });
    });
  }

  /** Whether the viewer sees all that is in a file, under labels no stricter than there, and who wrote it where it says so. */
  private async holds({ id }: ExportRow, viewer: Viewer): Promise<boolean> {
    for (let after = 0; ;) {
      const lines = await this.transaction.run(() => this.exports.lines(id, after, AT_ONCE));
      const last = lines.at(-1);
      if (!last) return true;
      const ids = lines.map((line) => line.id);
      const found = await this.reading.rights(ids, viewer);
      const now = new Map(found.map((finding) => [finding.id.slice('fnd_'.length), finding]));
      if (!lines.every((line) => stillTold(line, now.get(line.id)))) return false;
      after = last.place;
    }
  }
}

const stillTold = ({ label, author, party }: ExportLine, now: RightsOfFinding | undefined): boolean =>
  now !== undefined &&
  atLeastAsStrict(label, now.label) &&
  (author === null || now.author?.id === author) &&
  (party === null || now.originatingParty?.id === party);
