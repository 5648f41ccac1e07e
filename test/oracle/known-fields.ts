import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** `Type.field`. */
export type FieldName = string;

export interface KnownField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly name: FieldName;
  /** What it leads to, bare of lists. */
  readonly below: GraphQLNamedType;
}

/** The fields of each type that the oracle can answer: sought once, and asked for with every document. */
export class KnownFields {
  private readonly found = new Map<GraphQLObjectType, readonly KnownField[]>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly knows: (type: string, field: string) => boolean,
  ) {}

  of(type: GraphQLObjectType): readonly KnownField[] {
    let found = this.found.get(type);
    if (!found) {
      found = Object.values(type.getFields())
        .filter(({ name }) => this.knows(type.name, name))
        .map((field) => ({ field, name: `${type.name}.${field.name}`, below: getNamedType(field.type) }));
      this.found.set(type, found);
    }
    return found;
  }
}
