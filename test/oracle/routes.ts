import { type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { FieldName, KnownField, KnownFields } from './known-fields.js';

/** Which fields of a type lead to the fields that are wanted. */
export class Routes {
  /** Fields on a way, by type and how many levels may follow. */
  private readonly found = new Map<GraphQLObjectType, (readonly KnownField[])[]>();

  constructor(
    private readonly known: KnownFields,
    private readonly wanted: (field: FieldName) => boolean,
  ) {}

  /** The fields of the type that are wanted, or below which one is, so many levels down at most. */
  from(type: GraphQLObjectType, levels: number): readonly KnownField[] {
    let found = this.found.get(type);
    if (!found) this.found.set(type, (found = []));
    return (found[levels] ??= this.known.of(type).filter((field) => this.leads(field, levels)));
  }

  private leads({ name, below }: KnownField, levels: number): boolean {
    // At the bottom nothing is asked that has something below it.
    if (levels === 0) return !isObjectType(below) && !isInterfaceType(below) && this.wanted(name);
    return this.wanted(name) || (isObjectType(below) && this.from(below, levels - 1).length > 0);
  }
}
