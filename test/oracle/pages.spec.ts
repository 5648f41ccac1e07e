import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { Follower } from '../support/changes.js';
import { type Asker, type LoadedWorld, loadWorld } from './loaded-world.js';
import { NOT_ASKED } from './types.js';
import { Oracle } from './oracle.js';
import { quietServer } from './servers.js';
import { toldWrongly } from './told.js';
import { type List, Walk, walkAll } from './walking.js';

/** The longest page. */
const MOST = 100;

describe('a list', () => {
  let loaded: LoadedWorld;
  beforeAll(async () => {
    loaded = await loadWorld(quietServer);
  });
  afterAll(() => loaded?.app.stop());

  /** Every list of the schema that anybody may ask for, in its own order and in each that may be asked for. */
  function lists(): (List & { readonly ownOrder: boolean })[] {
    const fields = Object.values(loaded.schema.getQueryType()?.getFields() ?? {});
    return fields.flatMap(({ name, type, args }) => {
      const page = getNamedType(type);
      if (!isObjectType(page) || !page.getFields()['pageInfo'] || NOT_ASKED.has(`Query.${name}`)) return [];
      const given = args.some((arg) => arg.name === 'workingGroup') ? 'workingGroup: "demo", ' : '';
      const order = getNamedType(args.find((arg) => arg.name === 'orderBy')?.type);
      const by = isInputObjectType(order) ? getNamedType(order.getFields()['field']?.type) : undefined;
      const orders = isEnumType(by) ? by.getValues().map((value) => value.name) : [];
      const ordered = orders.flatMap((field) =>
        ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${field}, direction: ${direction} }, `),
      );
      return ['', ...ordered].map((one) => ({ name, args: given + one, ownOrder: one === '' }));
    });
  }

  /** What the list holds for somebody; null where it is refused. */
  async function whole({ name, args }: List, asker: Asker): Promise<string[] | null> {
    const document = parse(`{ page: ${name}(${args}first: ${MOST}) { nodes { id } } }`);
    const { data } = await new Oracle(loaded.schema, loaded.world).ask(document, {}, asker);
    const found = (data as { page: { nodes: { id: string }[] } } | null)?.page.nodes.map(({ id }) => id) ?? null;
    if (found?.length === MOST) throw new Error(`${name} is longer than the oracle's page.`);
    return found;
  }

  it('is walked page by page, forward and backward, and gives each viewer the whole of it in order', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const [index, asker] of loaded.askers.entries()) {
      const expected = new Map<Walk, string[] | null>();
      // Each viewer walks every list in its own order; of the other orders each viewer takes some.
      for (const list of lists().filter(({ ownOrder }, number) => ownOrder || (index + number) % 8 === 0)) {
        const all = await whole(list, asker);
        const size = Math.max(1, Math.ceil((all?.length ?? 0) / 3));
        for (const forward of [true, false]) expected.set(new Walk(list, forward, size), all);
      }
      const walks = [...expected.keys()];
      const isRefused = (walk: Walk): boolean => expected.get(walk) === null;
      // A refusal takes the answers to all that was asked with it.
      for (const walk of walks.filter(isRefused)) await walkAll(loaded.app, [walk], asker);
      const admitted = walks.filter((walk) => !isRefused(walk));
      await walkAll(loaded.app, admitted, asker);
      compared += walks.length;
      for (const { list, forward, found } of walks.filter((one) => String(one.found) !== String(expected.get(one))))
        wrong.push(
          `${list.name}(${list.args}) ${forward ? 'forward' : 'backward'} for ${asker.name}: ${String(found)}`,
        );
    }
    expect(compared).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('of everything that changed reaches each who follows by what they may see, and nothing else', async () => {
    expect(await toldWrongly(loaded)).toEqual([]);
    Follower.leaveAll();
  });
});
