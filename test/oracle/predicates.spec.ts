import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { ReadingContext, StatementParameters } from '../../src/kernel/reading/context.js';
import type { Expression, FieldReading, TypeReading } from '../../src/kernel/reading/definition.js';
import { Readings } from '../../src/kernel/reading/registry.js';
import type { InProcessApplication } from '../support/in-process.js';
import { difference, documentsOf, knows, TOO_COSTLY } from './compare.js';
import { inProcess } from './in-process-server.js';
import { type Asker, type LoadedWorld, loadWorld } from './loaded-world.js';
import { Random } from './random.js';
import { NOT_ASKED } from './types.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20161208);
/** Documents about the type that may be asked before the missing rule must have been noticed. */
const MOST_ASKED = 2000;
/** A few that are drawn are not about the type after all: so many that the limit above is the one that counts. */
const MOST_DRAWN = 10 * MOST_ASKED;

const always: Expression = () => 'true';
const restricts = (expression: Expression | undefined): boolean =>
  expression !== undefined &&
  expression('t', new ReadingContext(new StatementParameters(), { field: -1, values: {} }, null)) !== 'true';

type Changeable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** A rule of sight, and how it is taken away. */
interface Rule {
  readonly name: string;
  /** Start of the ids of the type, if it has ids. */
  readonly prefix: string | null;
  readonly concerns: (field: string) => boolean;
  /** Takes the rule away; answers how to bring it back. */
  readonly remove: () => () => void;
}

function rulesOf(readings: Readings): Rule[] {
  return readings.all().flatMap(({ type, prefix, sight, fields }) => {
    const reading = readings.type(type) as Changeable<TypeReading>;
    const ofType: Rule = {
      name: type,
      prefix,
      concerns: (field) => field.startsWith(`${type}.`) || (prefix !== null && /^Query\.nodes?$/.test(field)),
      remove: () => {
        reading.sight = always;
        return () => void (reading.sight = sight);
      },
    };
    const ofFields = Object.entries(fields).flatMap(([name, field]): Rule[] => {
      if (typeof field === 'string' || !('visible' in field) || !restricts(field.visible)) return [];
      return [
        {
          name: `${type}.${name}`,
          prefix,
          concerns: (asked) => asked === `${type}.${name}`,
          remove: () => {
            reading.fields = { ...fields, [name]: { ...field, visible: always } as FieldReading };
            return () => void (reading.fields = fields);
          },
        },
      ];
    });
    return restricts(sight) ? [ofType, ...ofFields] : ofFields;
  });
}

describe('the oracle', () => {
  let loaded: LoadedWorld<InProcessApplication>;
  beforeAll(async () => {
    loaded = await loadWorld(inProcess);
  }, 60_000);
  afterAll(() => loaded?.app.stop());

  /** How many documents were asked before one was answered otherwise; null when none was. */
  async function askedUntilNoticed({ prefix, concerns }: Rule, random: Random): Promise<number | null> {
    // Where an id stands, it is one of the type that the rule is about.
    const ids = [...loaded.pools.ids].filter(([start]) => prefix === null || start === prefix);
    const documents = documentsOf(loaded, random, new Map(ids), concerns);
    let asked = 1;
    for (let drawn = 0; drawn < MOST_DRAWN && asked <= MOST_ASKED; drawn += 1) {
      const made = documents.make();
      if (![...made.fields].some(concerns)) continue;
      const asker = loaded.askers[asked % loaded.askers.length] as Asker;
      const found = await difference(loaded, made, asker);
      if (found !== null && found !== TOO_COSTLY) return asked;
      asked += 1;
    }
    return null;
  }

  it('knows every field, unless a resolver computes it', () => {
    const readings = loaded.app.app.get(Readings);
    const unknown: string[] = [];
    for (const type of Object.values(loaded.schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.keys(type.getFields())) {
        const read = type.name === 'Query' ? readings.root(field) : readings.field(type.name, field);
        const computed = read && 'kind' in read && read.kind === 'computed';
        const left = NOT_ASKED.has(`${type.name}.${field}`);
        if (read && !computed && !left && !knows(loaded.columns, type.name, field))
          unknown.push(`${type.name}.${field}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('notices each rule of sight that is taken away', async () => {
    const rules = rulesOf(loaded.app.app.get(Readings));
    const random = new Random(SEED + 1);
    const unnoticed: string[] = [];
    for (const rule of rules) {
      const bringBack = rule.remove();
      const asked = await askedUntilNoticed(rule, random);
      bringBack();
      if (process.env['ORACLE_VERBOSE']) process.stderr.write(`${rule.name}: ${asked}\n`);
      if (asked === null) unnoticed.push(rule.name);
    }
    expect(rules.length).toBeGreaterThan(20);
    expect(unnoticed).toEqual([]);
  }, 180_000);
});
