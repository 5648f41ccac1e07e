import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isPlainText, isWellFormed, requireTexts } from '../graphql/plain-text.js';
import { inputRules, problemsOf } from '../graphql/validation.js';
import { InvalidInput } from '../refused.js';

// Nest's own keys, which its packages do not export.
const ROUTE_ARGUMENTS = '__routeArguments__';
const RESOLVER_NAME = 'graphql:resolver_name';
const RESOLVER_TYPE = 'graphql:resolver_type';
const ARGUMENTS = '3:';

/** Class whose decorators hold for an argument; for all arguments together when it has no name. */
interface Rule {
  readonly argument: string | undefined;
  readonly holds: new () => object;
}

const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 500;

/**
 * Checks the arguments of fields that the engine reads, by the decorators of their classes: no pipe of Nest's runs on
 * fields that SQL answers. What has passed once is remembered, because the same questions come again and again.
 */
@Injectable()
export class ArgumentRules {
  private rules: ReadonlyMap<string, readonly Rule[]> | null = null;
  private readonly passed = new Set<string>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Throws InvalidInput, naming each argument that does not hold what it asks for; `field` is such as `Body.meetings`. */
  check(field: string, values: Readonly<Record<string, unknown>>): void {
    const key = `${field} ${JSON.stringify(values)}`;
    if (this.passed.has(key)) return;
    requireTexts(values, isWellFormed);
    this.rules ??= this.discover();
    for (const { argument, holds } of this.rules.get(field) ?? []) {
      const value = argument === undefined ? values : values[argument];
      if (value === undefined || value === null) continue;
      const errors = validateSync(plainToInstance(holds, value), inputRules);
      if (errors.length > 0) throw new InvalidInput(problemsOf(errors));
    }
    requireTexts(values, isPlainText);
    if (key.length > LONGEST_REMEMBERED) return;
    if (this.passed.size >= MOST_REMEMBERED) this.passed.clear();
    this.passed.add(key);
  }

  private discover(): Map<string, Rule[]> {
    const found = new Map<string, Rule[]>();
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      const type = Reflect.getMetadata(RESOLVER_NAME, instance.constructor) as string | undefined;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method] as object;
        const operation = Reflect.getMetadata(RESOLVER_TYPE, handler) as string | undefined;
        const field = `${operation ?? type}.${(Reflect.getMetadata(RESOLVER_NAME, handler) as string | undefined) ?? method}`;
        const rules = rulesOf(instance.constructor, prototype, method);
        if (rules.length > 0) found.set(field, rules);
      }
    }
    return found;
  }
}

/** Which of a method's parameters are arguments, and by which classes. */
function rulesOf(constructor: object, prototype: object, method: string): Rule[] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGUMENTS, constructor, method) ?? {}) as Record<
    string,
    { index: number; data: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as (new () => object)[];
  return Object.entries(parameters).flatMap(([key, { index, data }]) => {
    const holds = types[index];
    if (!key.startsWith(ARGUMENTS) || !holds || PRIMITIVES.has(holds)) return [];
    return [{ argument: typeof data === 'string' ? data : undefined, holds }];
  });
}

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object, Date]);
