import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { labelAsWritten } from '../../documents/words.js';
import { shownName } from '../../files/file-name.js';
import { FileStore } from '../../files/file-store.js';
import { atLeastAsStrict } from '../../handling/label.js';
import type { JobPayload, Jobs } from '../../kernel/jobs.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ExportState } from './export.enums.js';
import { ExportRepository, type ExportRow, lineOf } from './export.repository.js';
import { EXPORT_WORDS } from './export-words.js';
import type { About, ExportedFinding } from './exported-finding.js';
import { ExportReading } from './export-reading.js';
import { EXPIRE, ExportRecord, REMOVE, WRITE } from './export-record.js';
import { ExportFormats } from './export-formats.js';

const A_DAY = 24 * 60 * 60_000;
/** Findings that are read, written and forgotten at a time. */
const AT_ONCE = 50;
const MOST_ATTEMPTS = 5;

/** Somebody has stopped the export, or another turn of the job writes it. */
class Stopped extends Error {}

/** The job that writes the file of an export, as whoever asked for it, and sees to it that the file goes again. */
@Injectable()
export class ExportWriting {
  private readonly logger = new Logger('Exports');

  constructor(
    private readonly transaction: Transaction,
    private readonly exports: ExportRepository,
    private readonly reading: ExportReading,
    private readonly formats: ExportFormats,
    private readonly store: FileStore,
    private readonly record: ExportRecord,
  ) {}

  /** Called once, by the module. */
  listen(jobs: Jobs): void {
    jobs.handle(WRITE, (payload) => this.write(payload));
    jobs.handle(REMOVE, (payload) => this.remove(payload));
    jobs.handle(EXPIRE, (payload) => this.expire(payload));
  }

  private async write({ export: id = '' }: JobPayload): Promise<void> {
    const row = await this.transaction.run(() => this.exports.begin(id));
    // What a turn before left that did not come to its end.
    await this.remove({ export: id });
    if (!row) return;
    try {
      const viewer = await this.reading.owner(row);
      if (viewer) await this.writeAs(viewer, row);
      else await this.failed(row);
    } catch (error) {
      if (error instanceof Stopped) return;
      if (row.attempt < MOST_ATTEMPTS) throw error;
      this.logger.error(`An export was not written: ${String(error)}`);
      await this.failed(row);
    }
  }

  private async writeAs(viewer: Viewer, row: ExportRow): Promise<void> {
    const ids = await this.reading.ids(row.asked, viewer);
    const label = await this.reading.strictestOf(ids, viewer);
    await this.transaction.run(() => this.exports.counted(row, ids.length, label));
    const at = this.record.now();
    const about: About = { label, language: row.language, count: ids.length, at };
    const hash = createHash('sha256');
    let [size, count] = [0, 0];
    const pages = this.pages(viewer, row, about, ids, (found) => (count += found));
    async function* watched(content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
      for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
      }
    }
    const content = await this.formats.write(row.format, about, pages);
    const storageKey = await this.store.receive(row.id, watched(content), async (file) => {
      ({ size } = file);
    });
    const file = { fileName: nameOf(row, about), storageKey, size, sha256: hash.digest('hex') };
    const expiresAt = new Date(this.record.now().getTime() + A_DAY);
    const ready = await this.transaction.run(async () => {
      if (!(await this.exports.ready(row, count, { ...file, at: this.record.now(), expiresAt }))) return false;
      await this.record.expire(row.id, expiresAt);
      return true;
    });
    if (!ready) await this.remove({ export: row.id });
  }

  /** Each piece is read under the rights of its moment: what was tightened meanwhile is left out, or is under its new label. */
  private async *pages(
    viewer: Viewer,
    row: ExportRow,
    { label }: About,
    ids: readonly string[],
    counts: (found: number) => void,
  ): AsyncIterable<readonly ExportedFinding[]> {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const piece = ids.slice(from, from + AT_ONCE);
      const found = await this.reading.findings(piece, viewer);
      if (found.some((finding) => !atLeastAsStrict(label, finding.label)))
        throw new Error('A finding was tightened beyond the label that the file bears: it is written anew.');
      const goesOn = await this.transaction.run(() =>
        this.exports.wrote(row, from + piece.length, from, found.map(lineOf)),
      );
      if (!goesOn) throw new Stopped();
      counts(found.length);
      yield found;
    }
  }

  private async failed({ id }: ExportRow): Promise<void> {
    await this.transaction.run(() => this.exports.end(id, ExportState.FAILED, this.record.now()));
    await this.remove({ export: id });
  }

  /** Every file of an export but the one that it has now. */
  private async remove({ export: id = '' }: JobPayload): Promise<void> {
    const row = await this.transaction.run(async () => {
      const found = await this.exports.find(id);
      // What is over is kept for a day, so that its owner reads how it ended.
      if (found && found.state !== ExportState.READY && found.state !== ExportState.WAITING)
        await this.record.expire(id, new Date(this.record.now().getTime() + A_DAY));
      return found;
    });
    await this.store.keepOnly(id, row?.storageKey ?? null);
  }

  /** Row first: a file without one is removed when the job runs again. */
  private async expire({ export: id = '' }: JobPayload): Promise<void> {
    await this.transaction.run(() => this.exports.remove(id));
    await this.store.keepOnly(id, null);
  }
}

/** The label stands in the name, for whoever finds the file later. */
function nameOf({ language, format }: ExportRow, { label, at }: About): string {
  const name = `${labelAsWritten(label).replace(':', '-')} ${EXPORT_WORDS[language].title} ${at.toISOString().slice(0, 10)}`;
  return shownName(`${name}.${format.toLowerCase()}`);
}
