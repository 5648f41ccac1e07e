import { Injectable } from '@nestjs/common';
import { Label, strictest } from '../../handling/label.js';
import { DatabaseAuthentication } from '../../identity/database-authentication.js';
import { Collecting } from '../../kernel/reading/collecting.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ExportRow } from './export.repository.js';
import { EXPORT_QUESTION, type ExportedFinding, RIGHTS_QUESTION, type RightsOfFinding } from './exported-finding.js';

const LABELS_AT_ONCE = 2000;

/** What an export reads, as whoever asks: always by way of the schema. */
@Injectable()
export class ExportReading {
  constructor(
    private readonly accounts: DatabaseAuthentication,
    private readonly collecting: Collecting,
  ) {}

  /** The owner as they are now, within what they read by when they asked; null when their account is suspended. */
  owner({ accountId, labelCeiling }: ExportRow): Promise<Viewer | null> {
    return this.accounts.byJob(accountId, labelCeiling);
  }

  ids(asked: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<string[]> {
    return this.collecting.ids(EXPORT_QUESTION, asked, viewer);
  }

  findings(ids: readonly string[], viewer: Viewer): Promise<ExportedFinding[]> {
    return this.collecting.rows(EXPORT_QUESTION, ids, viewer);
  }

  rights(ids: readonly string[], viewer: Viewer): Promise<RightsOfFinding[]> {
    return this.collecting.rows(RIGHTS_QUESTION, ids, viewer);
  }

  async strictestOf(ids: readonly string[], viewer: Viewer): Promise<Label> {
    let label = Label.CLEAR;
    for (let from = 0; from < ids.length; from += LABELS_AT_ONCE) {
      const found = await this.rights(ids.slice(from, from + LABELS_AT_ONCE), viewer);
      label = strictest(label, ...new Set(found.map((finding) => finding.label)));
    }
    return label;
  }
}
