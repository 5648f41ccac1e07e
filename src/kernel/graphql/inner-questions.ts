import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { InvalidInput, NotFound, RateLimited } from '../refused.js';
import { ViewerFacts } from '../viewer/viewer-facts.js';
import type { Viewer } from '../viewer/viewer.js';
import { Admission } from './admission.js';
import { PassThrough } from './pass-through.js';
import { Questions } from './questions.js';

/**
 * Asks the schema within the server, as a visitor or as whoever a request is from, and within their budget: what pages
 * and documents show is what their reader may ask, and can be nothing else.
 */
@Injectable()
export class InnerQuestions {
  constructor(
    private readonly engine: PassThrough,
    private readonly admission: Admission,
    private readonly facts: ViewerFacts,
    private readonly questions: Questions,
  ) {}

  /** As somebody who has not signed in. */
  ask<T>(text: string, variables: Readonly<Record<string, unknown>>, request: FastifyRequest): Promise<T> {
    return this.askAs(this.facts.visitor(), text, variables, request);
  }

  async askAs<T>(
    viewer: Viewer,
    text: string,
    variables: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
  ): Promise<T> {
    const question = this.questions.of(text);
    const { coerced, errors } = getVariableValues(
      question.schema,
      question.operation.variableDefinitions ?? [],
      variables,
      { maxErrors: 1 },
    );
    if (!coerced) throw InvalidInput.field('variables', errors[0]?.message ?? 'cannot be read.');
    const of = { ...question, variables: coerced };
    await this.admission.admit(of, viewer, request).catch((error: unknown) => {
      throw known(error);
    });
    const answer = await this.engine.answer(of, viewer, request.id);
    if (!answer) throw new Error(`The engine alone cannot answer this question: ${text}`);
    const [error] = answer.errors;
    if (error) throw known(error);
    return JSON.parse(answer.data) as T;
  }
}

/** The error that a page knows what to do with; any other goes on as it is. */
function known(error: unknown): unknown {
  const { message, extensions } = error as GraphQLError | GraphQLFormattedError;
  if (extensions?.['code'] === 'NOT_FOUND') return new NotFound();
  if (extensions?.['code'] === 'BAD_USER_INPUT') return InvalidInput.field('variables', message);
  if (extensions?.['code'] === 'RATE_LIMITED') return new RateLimited(new Date(String(extensions['resetAt'])));
  return error instanceof Error ? error : new Error(message);
}
