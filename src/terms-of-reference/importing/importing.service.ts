import { Injectable } from '@nestjs/common';
import type { Reference } from '../../kernel/reading/global-id.js';
import { writeGlobalId } from '../../kernel/reading/global-id.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ClauseEntity, type ClauseText } from '../drafting/clause.entity.js';
import { ClauseRepository } from '../drafting/clause.repository.js';
import { TermsAccess } from '../drafting/terms.access.js';
import { TermsRecord } from '../drafting/terms-record.js';
import { requireUnbound } from '../drafting/text-limits.js';
import { redline, type RedlinedClause } from '../redline/redline.js';
import { summaryOf } from '../redline/redlines.js';
import type { ImportTextInput, TermsImportPreviewArguments } from './importing.inputs.js';
import type { TermsImportPreview } from './importing.type.js';
import { matching } from './matching.js';
import { type ImportNote, ImportNoteKind } from './pieces.js';
import { TextSource } from './text-source.js';

/** A text from elsewhere takes the place of the clauses of a version. */
@Injectable()
export class ImportingService {
  constructor(
    private readonly source: TextSource,
    private readonly access: TermsAccess,
    private readonly clauses: ClauseRepository,
    private readonly record: TermsRecord,
    private readonly transaction: Transaction,
  ) {}

  async preview(viewer: Viewer, given: TermsImportPreviewArguments): Promise<TermsImportPreview> {
    const id = await this.access.admit('terms.importText', viewer, given.termsVersion);
    const present = await this.transaction.run(() => this.clauses.of(id));
    const { title, clauses, notes, changes } = await this.source.clauses(viewer, given.text);
    const found = matching(present, clauses);
    const known = (at: number): ClauseEntity | undefined => present[found[at] ?? -1];
    const later = clauses.map((clause, at): RedlinedClause => ({
      ...clause,
      stableId: known(at)?.stableId ?? `new ${at}`,
    }));
    const gone = present.filter((_, index) => !found.includes(index));
    const provided = await this.transaction.run(() => this.clauses.providedBy(gone.map(({ id }) => id)));
    return {
      title,
      clauses: clauses.map((clause, at) => {
        const replaced = known(at);
        return { ...clause, replaces: replaced ? writeGlobalId('cls', replaced.id) : null };
      }),
      summary: summaryOf(redline(present, later)),
      notes: [...notes, ...boundNote(provided)],
      trackedChanges: [...changes],
    };
  }

  async import(viewer: Viewer, input: ImportTextInput): Promise<Record<string, Reference | readonly ImportNote[]>> {
    // A file is read before anything is locked, and only for those who may import it.
    await this.access.admit('terms.importText', viewer, input.termsVersion);
    const { clauses, notes } = await this.source.clauses(viewer, input.text);
    return this.record.perform('terms.importText', viewer, input, async () => {
      const version = await this.access.lock('terms.importText', viewer, input);
      version.requireOpen();
      const counts = await this.replace(viewer, version.id, clauses);
      const done = await this.record.done('terms.textImported', version, viewer, counts);
      return { ...done, notes };
    });
  }

  /** One statement each for what is changed, taken out and added, however long the text is. */
  private async replace(
    viewer: Viewer,
    versionId: string,
    incoming: readonly ClauseText[],
  ): Promise<Record<'added' | 'changed' | 'removed', number>> {
    const writing = this.record.writing(viewer);
    const present = await this.clauses.of(versionId);
    const found = matching(present, incoming);
    const gone = present.filter((_, index) => !found.includes(index));
    requireUnbound(await this.clauses.providedBy(gone.map(({ id }) => id)), ['text']);
    const former: ClauseEntity[] = [];
    const changed: ClauseEntity[] = [];
    const added: ClauseEntity[] = [];
    const order = incoming.map((text, at) => {
      const known = present[found[at] ?? -1];
      if (!known) {
        const clause = ClauseEntity.of(versionId, text, present.length + added.length + 1, writing);
        added.push(clause);
        return clause;
      }
      const before = Object.assign(new ClauseEntity(), known);
      if (known.write(text, writing)) {
        former.push(before);
        changed.push(known);
      }
      return known;
    });
    for (const clause of gone) clause.remove(writing);
    await this.clauses.keepWordings(former);
    await this.clauses.saveAll([...gone, ...changed]);
    await this.clauses.addAll(added);
    await this.clauses.arrange(versionId, order);
    return { added: added.length, changed: changed.length, removed: gone.length };
  }
}

function boundNote(provided: readonly { readonly kind: string; readonly number: string }[]): ImportNote[] {
  const [first] = provided;
  if (!first) return [];
  return [{ kind: ImportNoteKind.PROVISION, count: provided.length, example: `${first.number} (${first.kind})` }];
}
