import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { ask } from './compare.js';
import { type Asker, type LoadedWorld, loadWorld } from './loaded-world.js';
import { NOT_ASKED } from './types.js';
import { Oracle } from './oracle.js';
import { quietServer } from './servers.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}

const MOST = 100;
const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

describe('a list', () => {
  let loaded: LoadedWorld;
  beforeAll(async () => {
    loaded = await loadWorld(quietServer);
  }, 60_000);
  afterAll(() => loaded?.app.stop());

  /** Every list of the schema that anybody may ask for, in each of its orders. */
  function lists(): { name: string; args: string }[] {
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
      return ['', ...ordered].map((one) => ({ name, args: given + one }));
    });
  }

  async function pageOf(list: { name: string; args: string }, args: string, asker: Asker): Promise<Page | null> {
    const query = `{ page: ${list.name}(${list.args}${args}) { nodes { id } ${INFO} } }`;
    const { data } = await ask(loaded.app, { query, variables: {} }, asker);
    return (data as { page: Page } | null)?.page ?? null;
  }

  async function whole({ name, args }: { name: string; args: string }, asker: Asker): Promise<string[]> {
    const document = parse(`{ page: ${name}(${args}first: ${MOST}) { nodes { id } } }`);
    const { data } = await new Oracle(loaded.schema, loaded.world).ask(document, {}, asker);
    return ((data as { page: Page } | null)?.page.nodes ?? []).map(({ id }) => id);
  }

  async function walked(list: { name: string; args: string }, asker: Asker, forward: boolean, size: number) {
    const found: string[] = [];
    for (let cursor: string | null = null; ;) {
      const from: string = cursor === null ? '' : `, ${forward ? 'after' : 'before'}: ${JSON.stringify(cursor)}`;
      const page = await pageOf(list, `${forward ? 'first' : 'last'}: ${size}${from}`, asker);
      if (!page) return found;
      const ids = page.nodes.map(({ id }) => id);
      if (forward) found.push(...ids);
      else found.unshift(...ids);
      // A page that is not the first has something before it.
      expect(forward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage).toBe(cursor !== null);
      cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
      if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return found;
    }
  }

  it('is walked page by page, forward and backward, and gives each viewer the whole of it in order', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const [number, list] of lists().entries()) {
      // Each viewer walks every list in its own order; of the other orders each viewer takes some.
      const askers = loaded.askers.filter((_, index) => list.args === '' || (index + number) % 8 === 0);
      for (const asker of askers) {
        const expected = await whole(list, asker);
        if (expected.length === MOST) throw new Error(`${list.name} is longer than the oracle's page.`);
        const size = Math.max(1, Math.ceil(expected.length / 3));
        for (const forward of [true, false]) {
          const found = await walked(list, asker, forward, size);
          compared += 1;
          if (found.join() !== expected.join())
            wrong.push(`${list.name}(${list.args}) ${forward ? 'forward' : 'backward'} for ${asker.name}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  }, 120_000);
});
