import { Injectable } from '@nestjs/common';
import { inputId } from '../../kernel/graphql/input-id.js';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ClauseEntity } from './clause.entity.js';
import type {
  AddClauseInput,
  EditClauseInput,
  MoveClauseInput,
  RemoveClauseInput,
  RenumberClausesInput,
  RestoreClauseInput,
} from './clause.inputs.js';
import { ClauseRepository } from './clause.repository.js';
import { ClausesOfText, requireRoom } from './clauses-of-text.js';
import { numbersByOrder } from './numbering.js';
import { TermsAccess } from './terms.access.js';
import { type Done, TermsRecord } from './terms-record.js';

/** The text of a version that is open, clause by clause. */
@Injectable()
export class ClausesService {
  constructor(
    private readonly access: TermsAccess,
    private readonly clauses: ClauseRepository,
    private readonly text: ClausesOfText,
    private readonly record: TermsRecord,
  ) {}

  add(viewer: Viewer, input: AddClauseInput): Promise<Done> {
    return this.record.perform('terms.addClause', viewer, input, async () => {
      const version = await this.access.lock('terms.addClause', viewer, input);
      version.requireOpen();
      const standing = await this.clauses.of(version.id);
      const { number = null, heading, bodyMarkdown } = input;
      const before = standing[placeAfter(standing, input.after)] ?? null;
      const writing = this.record.writing(viewer);
      const clause = await this.text.insert(version.id, { number, heading, bodyMarkdown }, before, writing);
      return this.record.doneTo('terms.clauseAdded', version, clause, viewer);
    });
  }

  edit(viewer: Viewer, input: EditClauseInput): Promise<Done> {
    return this.record.perform('terms.editClause', viewer, input, async () => {
      const { version, clause } = await this.access.lockClause('terms.editClause', viewer, input);
      version.requireOpen();
      const former = clause.number;
      await this.text.rewrite(clause, input, this.record.writing(viewer));
      return this.record.doneTo('terms.clauseEdited', version, clause, viewer, {
        ...(former === clause.number ? {} : { number: { before: former, after: clause.number } }),
      });
    });
  }

  move(viewer: Viewer, input: MoveClauseInput): Promise<Done> {
    return this.record.perform('terms.moveClause', viewer, input, async () => {
      const { version, clause } = await this.access.lockClause('terms.moveClause', viewer, input);
      version.requireOpen();
      clause.requireStanding();
      const others = (await this.clauses.of(version.id)).filter(({ id }) => id !== clause.id);
      const from = clause.position;
      await this.clauses.arrange(version.id, others.toSpliced(placeAfter(others, input.after) + 1, 0, clause));
      return this.record.doneTo('terms.clauseMoved', version, clause, viewer, {
        place: { before: from, after: clause.position },
      });
    });
  }

  remove(viewer: Viewer, input: RemoveClauseInput): Promise<Done> {
    return this.record.perform('terms.removeClause', viewer, input, async () => {
      const { version, clause } = await this.access.lockClause('terms.removeClause', viewer, input);
      version.requireOpen();
      const place = clause.position;
      await this.text.takeOut(version.id, clause, this.record.writing(viewer));
      return this.record.doneTo('terms.clauseRemoved', version, clause, viewer, { place: { before: place } });
    });
  }

  /** A clause that was taken out comes back; and a clause takes on again words that it had. */
  restore(viewer: Viewer, input: RestoreClauseInput): Promise<Done> {
    return this.record.perform('terms.restoreClause', viewer, input, async () => {
      const { version, clause } = await this.access.lockClause('terms.restoreClause', viewer, input);
      version.requireOpen();
      const writing = this.record.writing(viewer);
      const wording = input.wording
        ? await this.clauses.wording(clause.id, inputId('cwd', input.wording, 'wording'))
        : null;
      if (!wording && clause.removedAt === null)
        throw new Refused('terms.nothing-to-restore', 'This clause stands: name the wording that it is to have again.');
      const former = asItIs(clause);
      const standing = await this.clauses.of(version.id);
      const comesBack = clause.removedAt !== null;
      if (comesBack) {
        requireRoom(standing);
        clause.bringBack(standing.length + 1, writing);
      }
      if (wording && clause.write(wording, writing)) await this.clauses.keepWordings([former]);
      await this.text.requireFits(clause);
      await this.clauses.save(clause);
      if (comesBack) {
        const place = placeAfter(standing, input.after);
        await this.clauses.arrange(version.id, standing.toSpliced(place + 1, 0, clause));
      }
      return this.record.doneTo('terms.clauseRestored', version, clause, viewer);
    });
  }

  renumber(viewer: Viewer, input: RenumberClausesInput): Promise<Done> {
    return this.record.perform('terms.renumberClauses', viewer, input, async () => {
      const version = await this.access.lock('terms.renumberClauses', viewer, input);
      version.requireOpen();
      const standing = await this.clauses.of(version.id);
      const numbers = numbersByOrder(standing.map(({ number }) => number));
      const writing = this.record.writing(viewer);
      const changed = standing.filter(({ number }, index) => number !== numbers[index]);
      await this.clauses.keepWordings(changed);
      standing.forEach((clause, index) => {
        const { heading, bodyMarkdown } = clause;
        clause.write({ number: numbers[index]!, heading, bodyMarkdown }, writing);
      });
      await this.clauses.saveAll(changed);
      return this.record.done('terms.clausesRenumbered', version, viewer, { clauses: changed.length });
    });
  }
}

/** A clause as it is, to be kept when it is written over. */
const asItIs = (clause: ClauseEntity): ClauseEntity => Object.assign(new ClauseEntity(), clause);

/** Index of the clause after which something stands: the last when not given, -1 (nothing) for null. */
function placeAfter(standing: readonly ClauseEntity[], after: string | null | undefined): number {
  if (after === undefined) return standing.length - 1;
  if (after === null) return -1;
  const id = inputId('cls', after, 'after');
  const place = standing.findIndex((one) => one.id === id);
  if (place < 0) throw InvalidInput.field('after', 'is no other clause that stands in this version.');
  return place;
}
