import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ALLOW } from './allow.js';
import { Policy } from './policy.js';

// Nest's own keys, which its package does not export.
const RESOLVER_TYPE_METADATA = 'graphql:resolver_type';
const RESOLVER_NAME_METADATA = 'graphql:resolver_name';

/** Which act each operation and route is; checked for gaps when the server starts. */
@Injectable()
export class Operations implements OnApplicationBootstrap {
  private readonly byName = new Map<string, string>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly policy: Policy,
    private readonly schema: GraphQLSchemaHost,
  ) {}

  onApplicationBootstrap(): void {
    const missing: string[] = [];
    for (const { name, act } of this.handlers()) {
      if (!act || !this.policy.acts().includes(act)) missing.push(name);
      else this.byName.set(name, act);
    }
    for (const type of [this.schema.schema.getQueryType(), this.schema.schema.getMutationType()]) {
      for (const field of Object.keys(type?.getFields() ?? {})) {
        if (!this.byName.has(`${type?.name}.${field}`)) missing.push(`${type?.name}.${field}`);
      }
    }
    if (missing.length > 0)
      throw new Error(`These have no policy, so nobody can say who may use them: ${missing.join(', ')}.`);
  }

  /** The act of a root field such as `Query.meetings`. */
  act(name: string): string {
    const act = this.byName.get(name);
    if (!act) throw new Error(`${name} has no policy.`);
    return act;
  }

  all(): ReadonlyMap<string, string> {
    return this.byName;
  }

  private handlers(): { name: string; act: string | undefined }[] {
    const found: { name: string; act: string | undefined }[] = [];
    for (const { instance } of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const key of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[key];
        if (typeof handler !== 'function') continue;
        const act = this.reflector.get<string | undefined>(ALLOW, handler);
        const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
        const route = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (type === 'Query' || type === 'Mutation') {
          found.push({ name: `${type}.${String(Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) ?? key)}`, act });
        } else if (route !== undefined) {
          found.push({ name: `${instance.constructor.name}.${key}`, act });
        }
      }
    }
    return found;
  }
}
