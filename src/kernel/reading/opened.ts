import type { FieldNode } from 'graphql';
import type { Expression } from './definition.js';
import type { Readings } from './registry.js';
import { objectType, type Operation, subfields } from './selection.js';

type Selected = ReadonlyMap<string, readonly FieldNode[]>;

/** Notes, while a statement is written, of which things it reads the words: see `TypeReading.opening`. */
export class Opened {
  /** The type of the single things that are opened: a second column of the statement tells which. */
  single: string | null = null;
  /** Types of which words stand in lists. */
  readonly lists = new Set<string>();
  private nodes: readonly FieldNode[] | null = null;

  constructor(
    private readonly readings: Readings,
    private readonly operation: Operation,
  ) {}

  /** What is recorded of single things, if this selection asks for their words. */
  one(type: string, nodes: readonly FieldNode[]): Expression | null {
    const opening = this.readings.openingOf(type);
    if (!opening) return null;
    const selected = subfields(this.operation, objectType(this.operation.schema, type), nodes);
    if (!asksFor(selected, opening.fields)) return null;
    this.single = type;
    this.nodes = nodes;
    return opening.facts;
  }

  /** Each selection on rows of a type: of those that are not single, a list. */
  meet(type: string, nodes: readonly FieldNode[], selected: Selected): void {
    const opening = this.readings.openingOf(type);
    if (opening && nodes !== this.nodes && asksFor(selected, opening.fields)) this.lists.add(type);
  }
}

const asksFor = (selected: Selected, fields: readonly string[]): boolean =>
  [...selected.values()].some(([node]) => fields.includes(node?.name.value ?? ''));
