import { createHash } from 'node:crypto';
import type { FieldNode } from 'graphql';
import { Compiler, type Mode, NeedsResolvers } from './compile.js';
import type { Parameter, PlanInput } from './context.js';
import type { RootReading } from './definition.js';
import type { Readings } from './registry.js';
import { argumentValues, objectType, type Operation, shapeOfVariables } from './selection.js';

/** A compiled selection: one statement and how its parameters are read from a request. */
export interface Plan {
  readonly text: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly argumentFields: readonly { readonly type: string; readonly node: FieldNode }[];
  uses: number;
}

const MOST_SHAPES = 64;

/**
 * Plans by field node. Apollo keeps parsed documents, so a document that comes again has the same nodes and finds its
 * plan; when it drops the document the plan goes with it.
 */
export class Plans {
  private readonly byNode = new WeakMap<FieldNode, Map<string, Plan | NeedsResolvers>>();

  constructor(private readonly readings: Readings) {}

  root(operation: Operation, root: RootReading, nodes: readonly FieldNode[], mode: Mode): Plan {
    return this.find(operation, nodes, `${mode} `, mode, (compiler) => compiler.root(root, nodes));
  }

  /** A statement that reads one thing by id; `id` is given again at each use, so it is part of the input. */
  byId(operation: Operation, type: string, nodes: readonly FieldNode[], id: string): Plan {
    const compiler = new Compiler(this.readings, operation, 'WALKED');
    return plan(compiler.byId(type, nodes, id), compiler);
  }

  private find(
    operation: Operation,
    nodes: readonly FieldNode[],
    key: string,
    mode: Mode,
    compile: (compiler: Compiler) => string,
  ): Plan {
    const node = nodes[0] as FieldNode;
    const shapes = this.byNode.get(node) ?? new Map<string, Plan | NeedsResolvers>();
    this.byNode.set(node, shapes);
    const shape = key + shapeOfVariables(operation);
    let found = shapes.get(shape);
    if (!found) {
      if (shapes.size >= MOST_SHAPES) shapes.clear();
      const compiler = new Compiler(this.readings, operation, mode);
      try {
        found = plan(compile(compiler), compiler);
      } catch (error) {
        if (!(error instanceof NeedsResolvers)) throw error;
        found = error;
      }
      shapes.set(shape, found);
    }
    if (found instanceof NeedsResolvers) throw found;
    return found;
  }
}

function plan(selection: string, compiler: Compiler): Plan {
  const text = compiler.parameters.statement(selection);
  return {
    text,
    name: createHash('sha256').update(text).digest('base64url').slice(0, 32),
    parameters: compiler.parameters.list,
    argumentFields: compiler.argumentFields,
    uses: 0,
  };
}

/** The values of a plan's parameters for one request. */
export function valuesOf(plan: Plan, operation: Operation, request: Pick<PlanInput, 'viewer' | 'now'>): unknown[] {
  const read: Record<string, unknown>[] = [];
  const argumentsOf = (field: number): Record<string, unknown> => {
    const known = read[field];
    if (known) return known;
    const at = plan.argumentFields[field];
    if (!at) return {};
    const definition = objectType(operation.schema, at.type).getFields()[at.node.name.value];
    const values = definition ? argumentValues(operation, definition, at.node) : {};
    read[field] = values;
    return values;
  };
  const input: PlanInput = { ...request, argumentsOf };
  return plan.parameters.map((parameter) => parameter(input));
}
