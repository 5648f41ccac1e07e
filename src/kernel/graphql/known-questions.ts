import { Injectable } from '@nestjs/common';
import type { Operation } from '../reading/selection.js';

const MOST_QUESTIONS = 500;
const LONGEST_QUESTION = 10_000;

/** A document's operation without the variables of one request. */
export type Question = Omit<Operation, 'variables'>;

/**
 * Documents that Apollo has parsed, validated and found within the limits, and that the engine alone answered. What
 * holds of a document holds of it always, so the same text need not go that way again.
 */
@Injectable()
export class KnownQuestions {
  /** By the text and then by the operation's name: to join the two at every request takes longer than to look twice. */
  private readonly questions = new Map<string, Map<string | undefined, Question>>();

  remember(query: string | undefined, operationName: string | undefined, question: Question): void {
    if (!query || query.length > LONGEST_QUESTION) return;
    if (this.questions.size >= MOST_QUESTIONS) this.questions.clear();
    const known = this.questions.get(query) ?? new Map<string | undefined, Question>();
    this.questions.set(query, known.set(operationName, question));
  }

  find(query: string, operationName: string | undefined): Question | undefined {
    return this.questions.get(query)?.get(operationName);
  }
}
