import { Injectable } from '@nestjs/common';
import type { Label } from '../../handling/label.js';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { Forbidden, NotFound, Refused, Unauthenticated } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ExportState } from './export.enums.js';
import type { CancelExportInput, StartExportInput } from './export.inputs.js';
import { ExportReading } from './export-reading.js';
import { ExportRecord } from './export-record.js';
import { ExportRepository } from './export.repository.js';

const MOST_KEPT = 10;
const MOST_FINDINGS = 50_000;
const OVER: readonly ExportState[] = [ExportState.FAILED, ExportState.CANCELLED, ExportState.OUTDATED];

type Done = Record<'export', Reference>;

/** Starting an export and stopping it: what is in it is written by a job. */
@Injectable()
export class ExportService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly reading: ExportReading,
    private readonly exports: ExportRepository,
    private readonly record: ExportRecord,
  ) {}

  async start(viewer: Viewer, input: StartExportInput): Promise<Done> {
    const { accountId } = viewer;
    if (accountId === null) throw new Unauthenticated();
    // What may not be read is not taken away either.
    if (!viewer.scope('read')) throw new Forbidden('This access token does not have the scope "read".');
    const { format, language } = input;
    const asked = { filter: input.filter ?? null, orderBy: input.orderBy ?? null };
    // Says, too, what is wrong with the filter, while somebody is there to read it.
    const total = (await this.reading.ids(asked, viewer)).length;
    return this.acts.perform('export.start', viewer, input, async () => {
      if (total > MOST_FINDINGS)
        throw new Refused(
          'export.size',
          `A file holds at most ${MOST_FINDINGS} findings, and these are ${total}: take fewer by a filter.`,
          { path: ['filter'] },
        );
      if ((await this.exports.kept(accountId)) >= MOST_KEPT)
        throw new Refused('export.kept', `${MOST_KEPT} of your exports wait or are kept: cancel one of them first.`);
      const [id, requestedAt] = [newId(), this.record.now()];
      const labelCeiling = viewer.fact('labelCeiling') as Label;
      await this.exports.add({ id, accountId, labelCeiling, format, language, asked, requestedAt }, total);
      await this.record.write(id);
      // No filter: what somebody looks for is in no trail.
      return this.record.done('export.started', id, viewer, { format, findings: total });
    });
  }

  cancel(viewer: Viewer, input: CancelExportInput): Promise<Done> {
    return this.acts.perform('export.cancel', viewer, input, async () => {
      const id = inputId('exp', input.export, 'export');
      await this.reader.requireSight('Export', id, viewer);
      const row = await this.exports.lock(id);
      if (!row) throw new NotFound();
      if (OVER.includes(row.state))
        throw new Refused('export.over', `There is nothing to cancel: this export is ${row.state.toLowerCase()}.`);
      await this.exports.end(id, ExportState.CANCELLED, this.record.now());
      await this.record.remove(id);
      return this.record.done('export.cancelled', id, viewer, { state: [row.state, ExportState.CANCELLED] });
    });
  }
}
