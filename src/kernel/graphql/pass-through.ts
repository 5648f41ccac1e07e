import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type {
  FieldNode,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLObjectType,
  OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Operations } from '../policy/operations.js';
import type { Policy } from '../policy/policy.js';
import type { RootReading } from '../reading/definition.js';
import type { Plan } from '../reading/plans.js';
import type { Reader } from '../reading/reader.js';
import type { Readings } from '../reading/registry.js';
import { type Operation, shapeOfVariables } from '../reading/selection.js';
import { NotFound } from '../refused.js';
import type { RequestContext } from '../request-context.js';
import { formatFieldError } from './errors.js';
import { fragmentsOf } from './fragments.js';
import { noteRequest } from './request-ids.js';

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
  readonly root: RootReading | null;
  readonly plan: Plan | null;
}

/**
 * Answers queries that are reading and nothing else with the JSON text that PostgreSQL wrote, past graphql-js. This
 * hook runs no guard, pipe or resolver: the policy is asked here, limits on arguments are in the plans, and whatever
 * needs a resolver is left to the ordinary path. It never throws.
 */
export function passThrough(
  readings: Readings,
  reader: Reader,
  policy: Policy,
  operations: Operations,
): ApolloServerPlugin<RequestContext> {
  return {
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
        const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
          maxErrors: 1,
        });
        if (!coerced.coerced) return null;
        const fragments = fragmentsOf(document);
        const of: Operation = { schema, fragments, operation, variables: coerced.coerced };
        const fields = planned(of, readings, reader);
        if (!fields) return null;
        const answers = await Promise.all(
          fields.map(async ({ key, nodes, root, plan }): Promise<Part> => {
            if (!plan || !root) return { text: `"${key}":"Query"` };
            try {
              policy.admit(operations.act(`Query.${root.field}`), contextValue.viewer, 'read');
              const text = await reader.run(plan, of, contextValue.viewer);
              if (text === null && root.absent !== 'NULL') throw new NotFound();
              return { text: `"${key}":${text}` };
            } catch (error) {
              noteRequest(error, contextValue.request.id);
              const told = formatFieldError(error, key, nodes);
              return { text: nullable(of, root) ? `"${key}":null` : null, error: told };
            }
          }),
        );
        const parts = answers.map(({ text }) => text);
        const errors = answers.flatMap(({ error }) => error ?? []);
        const data = parts.includes(null) ? 'null' : `{${parts.join(',')}}`;
        return {
          http: { headers: new HeaderMap() },
          body: {
            kind: 'single',
            singleResult: { data: new JsonText(data) as never, ...(errors.length > 0 ? { errors } : {}) },
          },
        };
      },
    }),
  };
}

const nullable = ({ schema }: Operation, root: RootReading): boolean =>
  !String(schema.getQueryType()?.getFields()[root.field]?.type).endsWith('!');

/** Writes a result, passing text through. Errors come first, as clients expect when they show the start of an answer. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  const errors = result.errors ? `"errors":${JSON.stringify(result.errors)},` : '';
  return `{${errors}"data":${data.text}}`;
}

const MOST_SHAPES = 64;
const known = new WeakMap<OperationDefinitionNode, Map<string, readonly RootField[] | null>>();

/** The root fields with their plans, or null when one needs more than the engine; the same for variables of one shape. */
function planned(of: Operation, readings: Readings, reader: Reader): readonly RootField[] | null {
  const shapes = known.get(of.operation) ?? new Map<string, readonly RootField[] | null>();
  known.set(of.operation, shapes);
  const shape = shapeOfVariables(of);
  const found = shapes.get(shape);
  if (found !== undefined) return found;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const fields = rootFields(of, readings, reader);
  shapes.set(shape, fields);
  return fields;
}

/** Null when a plan cannot be made: then graphql-js answers, or says what is wrong. */
function rootFields(of: Operation, readings: Readings, reader: Reader): RootField[] | null {
  const query = of.schema.getQueryType() as GraphQLObjectType;
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
      const root = readings.root(name) ?? null;
      if (!root && name !== '__typename') return null;
      fields.push({ key, nodes, root, plan: root && reader.plans.root(of, root, nodes, 'PASS_THROUGH') });
    }
    return fields;
  } catch {
    return null;
  }
}
