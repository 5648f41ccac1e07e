import type { ApolloDriverConfig } from '@nestjs/apollo';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Unauthenticated } from '../refused.js';
import { Authentication, type RequestContext } from '../request-context.js';
import { Admission, admissionPlugin } from './admission.js';
import { formatError } from './errors.js';
import { GRAPHQL_PATH } from './graphql-http.js';
import { MOST_TOKENS, limitRules } from './limits.js';
import { KnownQuestions } from './known-questions.js';
import { PassThrough, passThroughPlugin, stringifyResult } from './pass-through.js';
import { Schema } from './schema.js';

/** How Apollo runs: the engine's hook, our errors, our limits, and nothing that another host would have to serve. */
@Injectable()
export class GraphqlOptions {
  constructor(
    private readonly schema: Schema,
    private readonly authentication: Authentication,
    private readonly admission: Admission,
    private readonly engine: PassThrough,
    private readonly known: KnownQuestions,
  ) {}

  async createGqlOptions(): Promise<ApolloDriverConfig> {
    return {
      driver: ApolloDriver,
      path: GRAPHQL_PATH,
      ...(await this.schema.options()),
      introspection: true,
      graphiql: false,
      csrfPrevention: true,
      persistedQueries: false,
      allowBatchedHttpRequests: false,
      cache: 'bounded',
      autoTransformHttpErrors: false,
      // Statuses are set where they are meant: no plugin need look at every answer to take them back.
      preserveHttpStatusForExecutionErrors: false,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      validationRules: limitRules(),
      plugins: [
        // Cache hints are for caches that must not exist here; reports would go to another host.
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        // First, because Apollo awaits each plugin in turn until one answers.
        passThroughPlugin(this.engine, this.known),
        admissionPlugin(this.admission),
      ],
      formatError,
      stringifyResult,
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => ({
        request,
        reply,
        viewer: await this.authentication.viewer(request).catch(asHttpError),
      }),
    } as ApolloDriverConfig;
  }
}

/** A credential that does not hold is an answer of its own, with the status that HTTP has for it. */
function asHttpError(error: unknown): never {
  if (!(error instanceof Unauthenticated)) throw error;
  throw new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}
