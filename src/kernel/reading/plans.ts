import { createHash } from 'node:crypto';
import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { Compiler } from './compile.js';
import type { Parameter, PlanInput } from './context.js';
import type { RootReading } from './definition.js';
import { type Mode, NeedsResolvers } from './projection.js';
import type { Readings } from './registry.js';
import { argumentValues, objectType, type Operation, shapeOfVariables } from './selection.js';

/** A compiled selection: one statement and how its parameters are read from a request. */
export interface Plan {
  readonly text: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly argumentFields: readonly { readonly type: string; readonly node: FieldNode }[];
  /** The type of the single things whose words it reads: its second column tells which are recorded as opened. */
  readonly opens: string | null;
  /** Types whose words it reads in lists. */
  readonly lists: readonly string[];
  uses: number;
  /** The arguments, checked, of an operation without variables: they are the same at every request. */
  fixed?: readonly Readonly<Record<string, unknown>>[];
}

const MOST_PLANS = 256;

/**
 * Plans by operation. Apollo keeps parsed documents, so a document that comes again has the same nodes and finds its
 * plans; when it drops the document they go with it. A plan belongs to all the nodes of its field: a fragment's node
 * may stand in several fields, each time merged with others.
 */
export class Plans {
  private readonly byOperation = new WeakMap<OperationDefinitionNode, Map<string, Plan | NeedsResolvers>>();
  private readonly numbers = new WeakMap<FieldNode, number>();
  private lastNumber = 0;

  constructor(private readonly readings: Readings) {}

  root(operation: Operation, root: RootReading, nodes: readonly FieldNode[], mode: Mode): Plan {
    return this.find(operation, nodes, mode, mode, (compiler) => compiler.root(root, nodes));
  }

  /** A statement that reads things of one type by their ids, which are given again at each use. */
  byIds(operation: Operation, type: string, nodes: readonly FieldNode[]): Plan {
    return this.find(operation, nodes, type, 'WALKED', (compiler) => compiler.byIds(type, nodes));
  }

  /** A statement that answers the ids of a whole list. */
  ids(operation: Operation, root: RootReading, nodes: readonly FieldNode[]): Plan {
    return this.find(operation, nodes, 'ids', 'WALKED', (compiler) => compiler.ids(root, nodes));
  }

  private find(
    operation: Operation,
    nodes: readonly FieldNode[],
    kind: string,
    mode: Mode,
    compile: (compiler: Compiler) => string,
  ): Plan {
    const plans = this.byOperation.get(operation.operation) ?? new Map<string, Plan | NeedsResolvers>();
    this.byOperation.set(operation.operation, plans);
    const key = `${kind} ${nodes.map((node) => this.numberOf(node)).join(',')} ${shapeOfVariables(operation)}`;
    let found = plans.get(key);
    if (!found) {
      if (plans.size >= MOST_PLANS) plans.clear();
      const compiler = new Compiler(this.readings, operation, mode);
      try {
        found = plan(compile(compiler), compiler);
      } catch (error) {
        if (!(error instanceof NeedsResolvers)) throw error;
        found = error;
      }
      plans.set(key, found);
    }
    if (found instanceof NeedsResolvers) throw found;
    return found;
  }

  private numberOf(node: FieldNode): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    this.lastNumber += 1;
    this.numbers.set(node, this.lastNumber);
    return this.lastNumber;
  }
}

function plan(selection: string, compiler: Compiler): Plan {
  const text = compiler.parameters.statement(selection);
  return {
    text,
    name: createHash('sha256').update(text).digest('base64url').slice(0, 32),
    parameters: compiler.parameters.list,
    argumentFields: compiler.argumentFields,
    opens: compiler.opened.single,
    lists: [...compiler.opened.lists],
    uses: 0,
  };
}

/** Checks the arguments of a field such as `Body.meetings`; throws what is wrong with them. */
export type ArgumentCheck = (field: string, values: Readonly<Record<string, unknown>>) => void;

/** The values of a plan's parameters for one request, after its arguments were checked. */
export function valuesOf(
  plan: Plan,
  operation: Operation,
  request: Omit<PlanInput, 'argumentsOf'>,
  check: ArgumentCheck,
): unknown[] {
  const read = plan.fixed ?? argumentsOf(plan, operation, check);
  if ((operation.operation.variableDefinitions ?? []).length === 0) plan.fixed = read;
  const input: PlanInput = { ...request, argumentsOf: (field) => read[field] ?? {} };
  return plan.parameters.map((parameter) => parameter(input));
}

function argumentsOf(plan: Plan, operation: Operation, check: ArgumentCheck): Readonly<Record<string, unknown>>[] {
  return plan.argumentFields.map(({ type, node }) => {
    const definition = objectType(operation.schema, type).getFields()[node.name.value];
    const values = definition ? argumentValues(operation, definition, node) : {};
    check(`${type}.${node.name.value}`, values);
    return values;
  });
}
