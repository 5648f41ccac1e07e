import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { tellHost } from '../support/host.js';
import { difference, documentsOf, knows, TOO_COSTLY } from './compare.js';
import { type Asker, type LoadedWorld, loadWorld } from './loaded-world.js';
import { isNoted } from './may-see.js';
import { Random } from './random.js';
import { quietServer } from './servers.js';
import { NOT_ASKED } from './types.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20161208);
/** Documents about the type that may be asked before the missing rule must have been noticed. */
const MOST_ASKED = 2000;
/** A few that are drawn are not about the type after all: so many that the limit above is the one that counts. */
const MOST_DRAWN = 10 * MOST_ASKED;

/** A rule of sight: of a type, or of a field of it. */
interface Rule {
  readonly type: string;
  /** Start of the ids of the type, if it has ids. */
  readonly prefix: string | null;
  readonly field: string | null;
}
const nameOf = ({ type, field }: Rule): string => (field === null ? type : `${type}.${field}`);

function concerns(rule: Rule): (asked: string) => boolean {
  const name = nameOf(rule);
  if (rule.field !== null) return (asked) => asked === name;
  const start = `${name}.`;
  const isNode = (asked: string): boolean =>
    rule.prefix !== null && (asked === 'Query.node' || asked === 'Query.nodes');
  return (asked) => asked.startsWith(start) || isNode(asked);
}

describe('the oracle', () => {
  let loaded: LoadedWorld;
  beforeAll(async () => {
    loaded = await loadWorld(quietServer);
  });
  afterAll(() => loaded?.app.stop());

  const ask = <Answer>(act: 'rules' | 'readBySql' | 'takeAway', what: object = {}): Promise<Answer> =>
    tellHost(act, { url: loaded.app.url, ...what });

  /**
   * How many documents were made before one was answered otherwise; null when none was. The server is asked those of
   * which the rule, as the oracle knows it, keeps something from the asker: others are answered alike without it. Of a
   * rule that the oracle does not note the server is asked all.
   */
  async function askedUntilNoticed(rule: Rule, random: Random): Promise<number | null> {
    // Where an id stands, it is one of the type that the rule is about.
    const ids = [...loaded.pools.ids].filter(([start]) => rule.prefix === null || start === rule.prefix);
    const concerned = concerns(rule);
    const documents = documentsOf(loaded, random, new Map(ids), concerned);
    const name = nameOf(rule);
    const keeps = (withheld: ReadonlySet<string>): boolean => !isNoted(name) || withheld.has(name);
    let asked = 1;
    for (let times = 0; times < MOST_DRAWN && asked <= MOST_ASKED; times += 1) {
      const drawn = documents.make();
      if (![...drawn.fields].some(concerned)) continue;
      // Under a name of its own, since the server keeps how it answers a question that it was asked before.
      const made = { ...drawn, query: drawn.query.replace('Random', `Without_${name.replace('.', '_')}`) };
      const asker = loaded.askers[asked % loaded.askers.length] as Asker;
      const found = await difference(loaded, made, asker, keeps);
      if (found !== null && found !== TOO_COSTLY) return asked;
      asked += 1;
    }
    return null;
  }

  it('knows every field, unless a resolver computes it', async () => {
    const fields = Object.values(loaded.schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.keys(type.getFields()).map((field) => [type.name, field] as const)
        : [],
    );
    const unknown = fields.filter(
      ([type, field]) => !NOT_ASKED.has(`${type}.${field}`) && !knows(loaded.columns, type, field),
    );
    const names = unknown.map((name) => name.join('.'));
    expect(fields.length).toBeGreaterThan(names.length);
    expect(await ask('readBySql', { names })).toEqual([]);
  });

  it('notices each rule of sight that is taken away', async () => {
    const rules = (await ask<Rule[]>('rules')).filter(({ type }) => !NOT_ASKED.has(type));
    const random = new Random(SEED + 1);
    const unnoticed: string[] = [];
    for (const rule of rules) {
      await ask('takeAway', { rule });
      const asked = await askedUntilNoticed(rule, random);
      await ask('takeAway', { rule: null });
      if (process.env['ORACLE_VERBOSE']) process.stderr.write(`${nameOf(rule)}: ${asked}\n`);
      if (asked === null) unnoticed.push(nameOf(rule));
    }
    expect(rules.length).toBeGreaterThan(20);
    expect(unnoticed).toEqual([]);
  });
});
