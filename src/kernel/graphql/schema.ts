import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType, lexicographicSortSchema } from 'graphql';
import { Reader } from '../reading/reader.js';
import { Readings } from '../reading/registry.js';
import { bindEngine } from './engine-schema.js';

/** By type and field, as Nest finds them in the classes. */
type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>>>;

/**
 * The schema that the classes declare. Left to itself, Nest would print it, parse what it printed, bind the resolvers to
 * what it parsed, and take them over from there: a third of all that the server does until it is ready.
 */
@Injectable()
export class Schema {
  private resolvers: readonly Resolvers[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly factory: GraphQLSchemaFactory,
    private readonly readings: Readings,
    private readonly reader: Reader,
  ) {}

  async options(): Promise<object> {
    return {
      schema: await this.made(),
      transformResolvers: (found: Resolvers[]) => (this.resolvers = found),
      transformSchema: (schema: GraphQLSchema) =>
        bindEngine(bindResolvers(schema, this.resolvers), this.readings, this.reader),
    };
  }

  private async made(): Promise<GraphQLSchema> {
    const classes = this.discovery.getProviders().flatMap(({ metatype }) => (metatype ? [metatype] : []));
    // Apollo validates it at its start; Nest would ask a whole introspection besides.
    return lexicographicSortSchema(await this.factory.create(classes, { skipCheck: true }));
  }
}

/** Fails for a resolver that nobody could ask, since what it answers is no field of an object. */
function bindResolvers(schema: GraphQLSchema, resolvers: readonly Resolvers[]): GraphQLSchema {
  for (const [typeName, byField] of resolvers.flatMap(Object.entries<Resolvers[string]>)) {
    const type = schema.getType(typeName);
    for (const [fieldName, resolve] of Object.entries(byField)) {
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field) throw new Error(`${typeName}.${fieldName} has a resolver and is no field of an object.`);
      field.resolve = resolve;
    }
  }
  return schema;
}
