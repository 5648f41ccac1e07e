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
  private readonly questions = new Map<string, Question>();

  remember(query: string | undefined, operationName: string | undefined, question: Question): void {
    if (!query || query.length > LONGEST_QUESTION) return;
    if (this.questions.size >= MOST_QUESTIONS) this.questions.clear();
    this.questions.set(keyOf(query, operationName), question);
  }

  find(query: string, operationName: string | undefined): Question | undefined {
    return this.questions.get(keyOf(query, operationName));
  }
}

const keyOf = (query: string, operationName: string | undefined): string => `${operationName ?? ''}\n${query}`;
