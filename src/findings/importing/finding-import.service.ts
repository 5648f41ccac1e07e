import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TableUploads } from '../../files/table-uploads.js';
import { Acts, type Answer } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { atLeastAsStrict } from '../../handling/label.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ImportOutcome } from '../../members/import.type.js';
import { RowProblems } from '../../members/contact-rows.js';
import { FindingRecord } from '../finding-record.js';
import { FindingAccess, requireWithinCeiling } from '../finding.access.js';
import { type Draft, FindingImportRepository } from './finding-import.repository.js';
import type { ImportFindingsInput } from './finding-import.type.js';
import { type FindingRow, findingsOf } from './finding-rows.js';

/** How many copies under a laxer label are named at once. */
const MOST_COPIES = 50;

/**
 * Findings come in as drafts of those who are named as their authors: nobody is mailed, no symbol is issued and no step
 * on the way to the committee is skipped. All of a list or nothing, each wrong row named, and twice the same is once.
 */
@Injectable()
export class FindingImportService {
  constructor(
    private readonly acts: Acts,
    private readonly access: FindingAccess,
    private readonly tables: TableUploads,
    private readonly findings: FindingImportRepository,
    private readonly record: FindingRecord,
    private readonly clock: Clock,
  ) {}

  async importFindings(viewer: Viewer, input: ImportFindingsInput): Promise<Answer> {
    const bodyId = inputId('bdy', input.body, 'body');
    // A file is read before anything is locked, and only for those who may import it.
    await this.acts.perform('finding.import', viewer, {}, () => this.admit(viewer, bodyId));
    const list = await this.tables.rows(viewer, input.upload);
    return this.acts.perform('finding.import', viewer, input, async () => {
      await this.admit(viewer, bodyId);
      await this.findings.lock(bodyId);
      const problems = new RowProblems('upload');
      const group = { importer: viewer.memberId ?? '', writers: await this.findings.writers(bodyId) };
      const rows = await findingsOf(list, { ...group, areas: await this.findings.areas(bodyId) }, problems);
      requireLabels(viewer, rows, problems);
      await this.requireLabelsKept(viewer, rows, problems);
      problems.throwIfAny();
      const known = await this.findings.known(bodyId);
      const drafts: Draft[] = [];
      const outcomes = rows.map((row) => {
        const isNew = !known.has(keyOf(row));
        known.add(keyOf(row));
        if (isNew) drafts.push({ ...row, id: newId() });
        const outcome = isNew ? ImportOutcome.ADDED : ImportOutcome.KNOWN;
        return { row: row.row, outcome, title: row.finding.title, author: row.author.name };
      });
      if (!input.dryRun) await this.add(viewer, bodyId, drafts);
      const counts = { added: drafts.length, known: rows.length - drafts.length };
      return { imported: !input.dryRun, ...counts, rows: outcomes };
    });
  }

  private async admit(viewer: Viewer, bodyId: string): Promise<Answer> {
    await this.access.group('finding.import', viewer, bodyId, []);
    return {};
  }

  /** A copy is no laxer than the finding from which an export wrote it, as far as whoever imports sees that. */
  private async requireLabelsKept(viewer: Viewer, rows: readonly FindingRow[], problems: RowProblems): Promise<void> {
    const labels = await this.findings.labels(rows.flatMap(({ copyOf }) => copyOf ?? []));
    const laxer = rows.filter(({ copyOf, finding }) => {
      const kept = copyOf === null ? undefined : labels.get(copyOf);
      return kept !== undefined && !atLeastAsStrict(finding.label, kept);
    });
    // One by one and not all of them: whoever mends the first will look at the others.
    for (const { row, copyOf } of laxer.slice(0, MOST_COPIES)) {
      const id = copyOf as string;
      if (!(await this.findings.sees(id, viewer))) continue;
      problems.add(
        row,
        'label',
        `is laxer than ${labels.get(id)}, under which the finding stands from which this was exported.`,
      );
    }
    if (laxer.length > MOST_COPIES) problems.throwIfAny();
  }

  private async add(viewer: Viewer, bodyId: string, drafts: readonly Draft[]): Promise<void> {
    await this.findings.add(bodyId, drafts, this.clock.now());
    for (const { id, author, finding } of drafts) {
      const { kind, label } = finding;
      await this.record.done('finding.imported', { id, bodyId }, viewer, { kind, label, author: author.memberId });
    }
  }
}

/** The same words are the same finding, whoever imports them again. */
const keyOf = ({ finding: { title, bodyMarkdown } }: FindingRow): string =>
  `${title}\n${createHash('md5').update(bodyMarkdown).digest('hex')}`;

function requireLabels(viewer: Viewer, rows: readonly FindingRow[], problems: RowProblems): void {
  for (const { row, finding } of rows) {
    try {
      requireWithinCeiling(viewer, finding.label);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.add(row, 'label', error.message);
    }
  }
}
