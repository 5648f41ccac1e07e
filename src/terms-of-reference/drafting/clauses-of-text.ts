import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/refused.js';
import { ClauseEntity, type ClauseText, type Writing } from './clause.entity.js';
import { ClauseRepository } from './clause.repository.js';
import { numberAfter } from './numbering.js';
import { LONGEST_TEXT, MOST_CLAUSES, requireUnbound } from './text-limits.js';

/** What a text has to hold to, whoever changes it: drafters, or an amendment that is accepted. */
@Injectable()
export class ClausesOfText {
  constructor(private readonly clauses: ClauseRepository) {}

  /** Other words, or another number; the former ones are kept. Answers whether anything is different now. */
  async rewrite(
    clause: ClauseEntity,
    text: { readonly [Key in keyof ClauseText]?: string | null },
    writing: Writing,
  ): Promise<boolean> {
    const former = Object.assign(new ClauseEntity(), clause);
    const { number, heading, bodyMarkdown } = text;
    const whole = {
      number: number ?? clause.number,
      heading: heading ?? clause.heading,
      bodyMarkdown: bodyMarkdown ?? clause.bodyMarkdown,
    };
    if (!clause.write(whole, writing)) return false;
    await this.requireFits(clause);
    await this.clauses.keepWordings([former]);
    await this.clauses.save(clause);
    return true;
  }

  /** After another clause, or at the beginning; under the next free number, where none is given. */
  async insert(
    termsVersionId: string,
    text: Omit<ClauseText, 'number'> & { readonly number: string | null },
    after: ClauseEntity | null,
    writing: Writing,
  ): Promise<ClauseEntity> {
    const standing = await this.clauses.of(termsVersionId);
    requireRoom(standing);
    const taken = new Set(standing.map(({ number }) => number));
    const number = text.number ?? numberAfter(after?.number ?? null, taken);
    const clause = ClauseEntity.of(termsVersionId, { ...text, number }, standing.length + 1, writing);
    await this.requireFits(clause);
    await this.clauses.addAll([clause]);
    const place = standing.findIndex(({ id }) => id === after?.id);
    await this.clauses.arrange(termsVersionId, standing.toSpliced(place + 1, 0, clause));
    return clause;
  }

  async takeOut(termsVersionId: string, clause: ClauseEntity, writing: Writing): Promise<void> {
    requireUnbound(await this.clauses.providedBy([clause.id]), ['clause']);
    clause.remove(writing);
    await this.clauses.save(clause);
    await this.clauses.arrange(termsVersionId, await this.clauses.of(termsVersionId));
  }

  /** One number once a version, and a text that documents can be written of. */
  async requireFits(clause: ClauseEntity): Promise<void> {
    if (await this.clauses.isNumberTaken(clause, clause.number))
      throw new Refused('terms.clause-number', `Another clause has the number ${clause.number} in this version.`, {
        path: ['number'],
      });
    const others = await this.clauses.charactersWithout(clause.termsVersionId, clause.id);
    if (others + clause.heading.length + clause.bodyMarkdown.length > LONGEST_TEXT)
      throw new Refused('terms.text-size', `The text of a version has at most ${LONGEST_TEXT} characters.`);
  }
}

export function requireRoom(standing: readonly ClauseEntity[]): void {
  if (standing.length < MOST_CLAUSES) return;
  throw new Refused('terms.text-size', `A version has at most ${MOST_CLAUSES} clauses.`);
}
