import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type {
  FieldNode,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLObjectType,
  OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import { Operations } from '../policy/operations.js';
import { Policy } from '../policy/policy.js';
import type { RootReading } from '../reading/definition.js';
import type { Plan } from '../reading/plans.js';
import { Reader } from '../reading/reader.js';
import { Readings } from '../reading/registry.js';
import { type Operation, shapeOfVariables } from '../reading/selection.js';
import { NotFound } from '../refused.js';
import type { RequestContext } from '../request-context.js';
import type { Viewer } from '../viewer/viewer.js';
import { formatFieldError } from './errors.js';
import { fragmentsOf } from './fragments.js';
import type { KnownQuestions } from './known-questions.js';
import { noteRequest } from './request-ids.js';

const MOST_SHAPES = 64;

/** A response whose data is already JSON text. */
class JsonText {
  constructor(readonly text: string) {}
}

/** A root field's part of the answer; no text when its absence leaves no data at all. */
interface Part {
  readonly text: string | null;
  readonly error?: GraphQLFormattedError;
}

interface RootField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** Null of `__typename`, which needs no reading. */
  readonly reading: { readonly root: RootReading; readonly act: string; readonly plan: Plan } | null;
}

/** What the engine answers: the JSON of `data`, and the errors beside it. */
export interface ReadAnswer {
  readonly data: string;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Answers queries that are reading and nothing else with the JSON text that PostgreSQL wrote, past graphql-js. No
 * guard, pipe or resolver runs: the policy is asked here, limits on arguments are in the plans, and whatever needs a
 * resolver is left to the ordinary path. It never throws.
 */
@Injectable()
export class PassThrough {
  private readonly plans = new WeakMap<OperationDefinitionNode, Map<string, readonly RootField[] | null>>();

  constructor(
    private readonly readings: Readings,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly modules: ModuleRef,
  ) {}

  /** Null for what the engine alone cannot answer. */
  async answer(of: Operation, viewer: Viewer, requestId: string): Promise<ReadAnswer | null> {
    const fields = this.planned(of);
    if (!fields) return null;
    const parts = await Promise.all(fields.map((field) => this.part(of, field, viewer, requestId)));
    const texts = parts.map(({ text }) => text);
    return {
      data: texts.includes(null) ? 'null' : `{${texts.join(',')}}`,
      errors: parts.flatMap(({ error }) => error ?? []),
    };
  }

  private async part(of: Operation, field: RootField, viewer: Viewer, requestId: string): Promise<Part> {
    const { key, nodes, reading } = field;
    if (!reading) return { text: `"${key}":"Query"` };
    const { root, act, plan } = reading;
    try {
      this.policy.admit(act, viewer, 'read');
      const text = await this.reader.run(plan, of, viewer);
      if (text === null && root.absent !== 'NULL') throw new NotFound();
      return { text: `"${key}":${text}` };
    } catch (error) {
      noteRequest(error, requestId);
      const told = formatFieldError(error, key, nodes);
      return { text: nullable(of, root) ? `"${key}":null` : null, error: told };
    }
  }

  /** The root fields with their plans, or null when one needs more than the engine; the same for variables of one shape. */
  private planned(of: Operation): readonly RootField[] | null {
    let shapes = this.plans.get(of.operation);
    if (!shapes) this.plans.set(of.operation, (shapes = new Map()));
    const shape = shapeOfVariables(of);
    const found = shapes.get(shape);
    if (found !== undefined) return found;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const fields = this.rootFields(of);
    shapes.set(shape, fields);
    return fields;
  }

  /** Null when a plan cannot be made: then graphql-js answers, or says what is wrong. */
  private rootFields(of: Operation): RootField[] | null {
    const query = of.schema.getQueryType() as GraphQLObjectType;
    // The operations need the schema, so they are fetched when the first request comes.
    const operations = this.modules.get<Operations, Operations>(Operations, { strict: false });
    const fields: RootField[] = [];
    try {
      const selected = collectFields(
        of.schema,
        { ...of.fragments },
        { ...of.variables },
        query,
        of.operation.selectionSet,
      );
      for (const [key, nodes] of selected) {
        const name = nodes[0]?.name.value ?? '';
        const root = this.readings.root(name);
        if (!root && name !== '__typename') return null;
        const reading = root && {
          root,
          act: operations.act(`Query.${root.field}`),
          plan: this.reader.plans.root(of, root, nodes, 'PASS_THROUGH'),
        };
        fields.push({ key, nodes, reading: reading ?? null });
      }
      return fields;
    } catch {
      return null;
    }
  }
}

/** Asks the engine before graphql-js, and remembers the questions that it answers. */
export const passThroughPlugin = (engine: PassThrough, known: KnownQuestions): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({
      schema,
      document,
      operation,
      request,
      contextValue,
    }): Promise<GraphQLResponse | null> => {
      // Apollo comes here without one, too, when a document has none of the name asked for.
      if ((operation as OperationDefinitionNode | undefined)?.operation !== 'query') return null;
      const { coerced: variables } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
        { maxErrors: 1 },
      );
      if (!variables) return null;
      const of: Operation = { schema, fragments: fragmentsOf(document), operation, variables };
      const answer = await engine.answer(of, contextValue.viewer, contextValue.request.id);
      if (!answer) return null;
      known.remember(request.query, request.operationName, { schema, fragments: of.fragments, operation });
      const { data, errors } = answer;
      const singleResult = { data: new JsonText(data) as never, ...(errors.length > 0 ? { errors } : {}) };
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
    },
  }),
});

const nullable = ({ schema }: Operation, root: RootReading): boolean =>
  !String(schema.getQueryType()?.getFields()[root.field]?.type).endsWith('!');

/** Writes a result, passing text through. Errors come first, as clients expect when they show the start of an answer. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  return data instanceof JsonText ? jsonOf({ data: data.text, errors: result.errors ?? [] }) : JSON.stringify(result);
}

export const jsonOf = ({ data, errors }: ReadAnswer): string =>
  errors.length > 0 ? `{"errors":${JSON.stringify(errors)},"data":${data}}` : `{"data":${data}}`;
