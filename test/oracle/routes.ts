import { getNamedType, type GraphQLField, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';

/** `Type.field`. */
export type FieldName = string;

type Field = GraphQLField<unknown, unknown>;

/** Which fields of a type lead to the fields that are wanted. */
export class Routes {
  /** Fields on a way, by type and how many levels may follow. */
  private readonly found = new Map<string, readonly Field[]>();

  constructor(
    private readonly known: (type: string, field: string) => boolean,
    private readonly wanted: (field: FieldName) => boolean,
  ) {}

  /** The fields of the type that are wanted, or below which one is, so many levels down at most. */
  from(type: GraphQLObjectType, levels: number): readonly Field[] {
    const key = `${type.name} ${levels}`;
    const found =
      this.found.get(key) ?? Object.values(type.getFields()).filter((field) => this.leads(type, field, levels));
    this.found.set(key, found);
    return found;
  }

  private leads(type: GraphQLObjectType, field: Field, levels: number): boolean {
    if (!this.known(type.name, field.name)) return false;
    const below = getNamedType(field.type);
    // At the bottom nothing is asked that has something below it.
    if (levels === 0)
      return !isObjectType(below) && !isInterfaceType(below) && this.wanted(`${type.name}.${field.name}`);
    if (this.wanted(`${type.name}.${field.name}`)) return true;
    return isObjectType(below) && this.from(below, levels - 1).length > 0;
  }
}
