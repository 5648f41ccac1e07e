import { Injectable } from '@nestjs/common';
import type { OpeningRecorder } from './openings.js';
import type { FieldReading, RootReading, TypeReading } from './definition.js';

/** Every type's reading and every root field, joined from the modules as they start. */
@Injectable()
export class Readings {
  private readonly types = new Map<string, TypeReading>();
  private readonly prefixes = new Map<string, string>();
  private readonly roots = new Map<string, RootReading>();
  private readonly recorders = new Map<string, OpeningRecorder>();
  /** Extensions of types that are not defined yet: modules start in the order that their providers need. */
  private readonly waiting = new Map<string, Record<string, FieldReading | string>[]>();

  define(...readings: TypeReading[]): void {
    for (const reading of readings) {
      if (this.types.has(reading.type)) throw new Error(`The reading of ${reading.type} is defined twice.`);
      this.types.set(reading.type, reading);
      for (const fields of this.waiting.get(reading.type) ?? []) this.extend(reading.type, fields);
      this.waiting.delete(reading.type);
      if (reading.prefix === null) continue;
      if (this.prefixes.has(reading.prefix)) throw new Error(`Two types share the id prefix ${reading.prefix}.`);
      this.prefixes.set(reading.prefix, reading.type);
    }
  }

  /** A higher module adds fields to a lower module's type. */
  extend(type: string, fields: Record<string, FieldReading | string>): void {
    const reading = this.types.get(type);
    if (!reading) {
      this.waiting.set(type, [...(this.waiting.get(type) ?? []), fields]);
      return;
    }
    const added = Object.entries(fields).map(
      ([field, given]) => [field, joined(reading.fields[field], given)] as const,
    );
    const twice = added.find(([, field]) => field === null);
    if (twice) throw new Error(`${type}.${twice[0]} is defined twice.`);
    this.types.set(type, {
      ...reading,
      fields: { ...reading.fields, ...Object.fromEntries(added) } as TypeReading['fields'],
    });
  }

  answer(...roots: RootReading[]): void {
    for (const root of roots) {
      if (this.roots.has(root.field)) throw new Error(`Query.${root.field} is defined twice.`);
      this.roots.set(root.field, root);
    }
  }

  /** Who keeps the record of what is opened of a type whose reading says what opening it is. */
  record(type: string, recorder: OpeningRecorder): void {
    this.recorders.set(type, recorder);
  }

  recorder(type: string): OpeningRecorder | undefined {
    return this.recorders.get(type);
  }

  /** What opening a thing of a type is; undefined for what is no row, too. */
  openingOf(type: string): TypeReading['opening'] {
    return this.types.get(type)?.opening;
  }

  type(name: string): TypeReading {
    const reading = this.types.get(name);
    if (!reading) throw new Error(`The type ${name} has no reading: say in its .reading.ts who may see it.`);
    return reading;
  }

  has(name: string): boolean {
    return this.types.has(name);
  }

  field(type: string, field: string): FieldReading | undefined {
    const found = this.types.get(type)?.fields[field];
    return typeof found === 'string' ? { kind: 'column', sql: (row) => `${row}.${found}` } : found;
  }

  root(field: string): RootReading | undefined {
    return this.roots.get(field);
  }

  typeOfPrefix(prefix: string): string | undefined {
    return this.prefixes.get(prefix);
  }

  /** Types that were extended and never defined. */
  undefinedTypes(): readonly string[] {
    return [...this.waiting.keys()];
  }

  all(): readonly TypeReading[] {
    return [...this.types.values()];
  }
}

type Field = FieldReading | string;

/** A field that is computed may need further columns, such as `viewerCan` for acts of a higher module. Null: it is there. */
function joined(former: Field | undefined, given: Field): Field | null {
  if (former === undefined) return given;
  if (typeof former === 'string' || typeof given === 'string') return null;
  if (former.kind !== 'computed' || given.kind !== 'computed') return null;
  if (Object.keys(given.needs).some((key) => former.needs[key])) return null;
  return { kind: 'computed', needs: { ...former.needs, ...given.needs } };
}
