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
import { numberAfter, numbersByOrder } from './numbering.js';
import { TermsAccess } from './terms.access.js';
import { type Done, TermsRecord } from './terms-record.js';
import { LONGEST_TEXT, MOST_CLAUSES, requireUnbound } from './text-limits.js';

/** The text of a version that is open, clause by clause. */
@Injectable()
export class ClausesService {
  constructor(
    private readonly access: TermsAccess,
    private readonly clauses: ClauseRepository,
    private readonly record: TermsRecord,
  ) {}

  add(viewer: Viewer, input: AddClauseInput): Promise<Done> {
    return this.record.perform('terms.addClause', viewer, input, async () => {
      const version = await this.access.lock('terms.addClause', viewer, input);
      version.requireOpen();
      const standing = await this.clauses.of(version.id);
      requireRoom(standing);
      const before = placeAfter(standing, input.after);
      const taken = new Set(standing.map(({ number }) => number));
      const number = input.number ?? numberAfter(standing[before]?.number ?? null, taken);
      const text = { number, heading: input.heading, bodyMarkdown: input.bodyMarkdown };
      const clause = ClauseEntity.of(version.id, text, standing.length + 1, this.record.writing(viewer));
      await this.requireFits(clause);
      await this.clauses.addAll([clause]);
      await this.clauses.arrange(version.id, standing.toSpliced(before + 1, 0, clause));
      return this.record.doneTo('terms.clauseAdded', version, clause, viewer);
    });
  }

  edit(viewer: Viewer, input: EditClauseInput): Promise<Done> {
    return this.record.perform('terms.editClause', viewer, input, async () => {
      const { version, clause } = await this.access.lockClause('terms.editClause', viewer, input);
      version.requireOpen();
      const former = asItIs(clause);
      const text = {
        number: input.number ?? clause.number,
        heading: input.heading ?? clause.heading,
        bodyMarkdown: input.bodyMarkdown ?? clause.bodyMarkdown,
      };
      if (clause.write(text, this.record.writing(viewer))) {
        await this.requireFits(clause);
        await this.clauses.keepWordings([former]);
        await this.clauses.save(clause);
      }
      return this.record.doneTo('terms.clauseEdited', version, clause, viewer, {
        ...(former.number === clause.number ? {} : { number: { before: former.number, after: clause.number } }),
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
      requireUnbound(await this.clauses.providedBy([clause.id]), ['clause']);
      const place = clause.position;
      clause.remove(this.record.writing(viewer));
      await this.clauses.save(clause);
      await this.clauses.arrange(version.id, await this.clauses.of(version.id));
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
      await this.requireFits(clause);
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

  /** One number once a version, and a text that documents can be written of. */
  private async requireFits(clause: ClauseEntity): Promise<void> {
    if (await this.clauses.isNumberTaken(clause, clause.number))
      throw new Refused('terms.clause-number', `Another clause has the number ${clause.number} in this version.`, {
        path: ['number'],
      });
    const others = await this.clauses.charactersWithout(clause.termsVersionId, clause.id);
    if (others + clause.heading.length + clause.bodyMarkdown.length > LONGEST_TEXT)
      throw new Refused('terms.text-size', `The text of a version has at most ${LONGEST_TEXT} characters.`);
  }
}

/** A clause as it is, to be kept when it is written over. */
const asItIs = (clause: ClauseEntity): ClauseEntity => Object.assign(new ClauseEntity(), clause);

function requireRoom(standing: readonly ClauseEntity[]): void {
  if (standing.length < MOST_CLAUSES) return;
  throw new Refused('terms.text-size', `A version has at most ${MOST_CLAUSES} clauses.`);
}

/** Index of the clause after which something stands: the last when not given, -1 (nothing) for null. */
function placeAfter(standing: readonly ClauseEntity[], after: string | null | undefined): number {
  if (after === undefined) return standing.length - 1;
  if (after === null) return -1;
  const id = inputId('cls', after, 'after');
  const place = standing.findIndex((one) => one.id === id);
  if (place < 0) throw InvalidInput.field('after', 'is no other clause that stands in this version.');
  return place;
}
