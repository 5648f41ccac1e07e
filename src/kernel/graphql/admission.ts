import type { ApolloServerPlugin } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import { Operations } from '../policy/operations.js';
import { Policy } from '../policy/policy.js';
import type { Operation } from '../reading/selection.js';
import type { RequestContext } from '../request-context.js';
import type { Viewer } from '../viewer/viewer.js';
import { costOf, MOST_COST } from './cost.js';
import { fragmentsOf } from './fragments.js';
import { type Budget, RateLimit } from './rate-limit.js';
import { noteRequests } from './request-ids.js';

const MOST_REMEMBERED = 64;

/**
 * What an operation must pass before anything of it runs, whichever way it is answered: its cost, the viewer's budget,
 * and one sensitive mutation at most, so that no document tries a hundred codes under aliases.
 */
@Injectable()
export class Admission {
  private readonly costs = new WeakMap<OperationDefinitionNode, Map<string, number>>();

  constructor(
    private readonly policy: Policy,
    private readonly rateLimit: RateLimit,
    private readonly modules: ModuleRef,
  ) {}

  async admit(of: Operation, viewer: Viewer, request: FastifyRequest): Promise<Budget> {
    if (of.operation.operation === 'mutation')
      requireOneSensitive(of, this.policy, this.modules.get(Operations, { strict: false }));
    const cost = this.costFor(of);
    if (cost > MOST_COST) throw tooCostly(cost);
    return this.rateLimit.take(viewer.accountId ?? request.ip, cost);
  }

  private costFor(of: Operation): number {
    let known = this.costs.get(of.operation);
    if (!known) this.costs.set(of.operation, (known = new Map()));
    const key = Object.values(of.variables).map(sizing).join();
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const cost = costOf(of);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, cost);
    return cost;
  }
}

export const admissionPlugin = (gate: Admission): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }): Promise<void> =>
      noteRequests(errors, contextValue.request.id),
    didResolveOperation: async ({ schema, document, operation, request, contextValue }): Promise<void> => {
      if (!operation) return;
      if (operation.operation === 'subscription') throw noSubscriptions();
      const { coerced: variables } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
        { maxErrors: 1 },
      );
      // With variables that are wrong nothing runs, and graphql-js says what is wrong.
      if (!variables) return;
      const of = { schema, fragments: fragmentsOf(document as DocumentNode), operation, variables };
      contextValue.budget = await gate.admit(of, contextValue.viewer, contextValue.request);
    },
  }),
});

/** The part of a variable that a cost can depend on. */
function sizing(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.length}]` : '';
}

function tooCostly(cost: number): GraphQLError {
  const asked = Number.isFinite(cost) ? Math.ceil(cost) : MOST_COST;
  return new GraphQLError(
    `This document can ask for ${asked} rows or more, and ${MOST_COST} is the most: give smaller pages (first), or ask in several documents.`,
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', cost: asked, limit: MOST_COST, http: { status: 400 } } },
  );
}

/** The schema has none; graphql-js would find out only when it runs, and take it for a fault of the server. */
const noSubscriptions = (): GraphQLError =>
  new GraphQLError('There are no subscriptions here: the stream at /changes tells what changed, and you ask again.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });

function requireOneSensitive(of: Operation, policy: Policy, operations: Operations): void {
  const root = of.schema.getMutationType();
  if (!root) return;
  const sensitive: string[] = [];
  const fields = collectFields(of.schema, { ...of.fragments }, { ...of.variables }, root, of.operation.selectionSet);
  for (const nodes of fields.values()) {
    const name = nodes[0]?.name.value ?? '';
    if (name !== '__typename' && policy.permission(operations.act(`Mutation.${name}`)).sensitive) sensitive.push(name);
  }
  if (sensitive.length < 2) return;
  throw new GraphQLError(
    `Only one of these may stand in a document, and once: ${[...new Set(sensitive)].join(', ')}.`,
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } },
  );
}
