import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getVariableValues } from 'graphql/execution/values.js';
import { Authentication } from '../request-context.js';
import { Admission } from './admission.js';
import { isGraphql } from './graphql-http.js';
import { KnownQuestions } from './known-questions.js';
import { jsonOf, PassThrough } from './pass-through.js';

/** Media types that Apollo answers with plain JSON, too. */
const PLAIN = new Set(['', '*/*', 'application/json']);

const MEMBERS_OF_REQUEST = new Set(['query', 'operationName', 'variables']);

interface Asked {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Answers known questions before Apollo is asked: the same credential, admission, policy and engine, without parsing
 * and validating the same text again. Whatever is not plainly such a question, or goes wrong on the way, goes the
 * ordinary way and is answered there.
 */
@Injectable()
export class ShortWay {
  constructor(
    private readonly known: KnownQuestions,
    private readonly authentication: Authentication,
    private readonly admission: Admission,
    private readonly engine: PassThrough,
  ) {}

  readonly hook = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.method !== 'POST' || !isGraphql(request) || !PLAIN.has(request.headers.accept ?? '')) return undefined;
    const asked = askedIn(request.body);
    const question = asked && this.known.find(asked.query, asked.operationName);
    if (!question) return undefined;
    const definitions = question.operation.variableDefinitions ?? [];
    const { coerced: variables } = getVariableValues(question.schema, definitions, asked.variables ?? {}, {
      maxErrors: 1,
    });
    if (!variables) return undefined;
    const of = { ...question, variables };
    try {
      const viewer = await this.authentication.viewer(request);
      await this.admission.admit(of, viewer, request);
      const answer = await this.engine.answer(of, viewer, request.id);
      if (!answer) return undefined;
      return reply.header('content-type', 'application/json; charset=utf-8').send(jsonOf(answer));
    } catch {
      return undefined;
    }
  };
}

/** The request's question, if it has the members of one and no others. */
function askedIn(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string' || !Object.keys(body).every((name) => MEMBERS_OF_REQUEST.has(name))) return null;
  if (operationName !== undefined && typeof operationName !== 'string') return null;
  if (variables !== undefined && (typeof variables !== 'object' || variables === null || Array.isArray(variables)))
    return null;
  return body as Asked;
}
