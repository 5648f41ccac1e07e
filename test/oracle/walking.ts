import type { TestServer } from '../support/server.js';
import { ask } from './compare.js';
import type { Asker } from './loaded-world.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}

/** A list as it is asked for: the field, and the arguments that say which of it and in which order. */
export interface List {
  readonly name: string;
  readonly args: string;
}

const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
/** As many fields under other names as the server lets through. */
const MOST_AT_ONCE = 30;

/** A walk through a list, page by page. */
export class Walk {
  /** What was found on the pages so far, in the order of the list; null when the list was refused. */
  found: string[] | null = [];
  private cursor: string | null = null;

  constructor(
    readonly list: List,
    readonly forward: boolean,
    private readonly size: number,
  ) {}

  /** The field that asks for the next page. */
  get question(): string {
    const from = this.cursor === null ? '' : `, ${this.forward ? 'after' : 'before'}: ${JSON.stringify(this.cursor)}`;
    const { name, args } = this.list;
    return `${name}(${args}${this.forward ? 'first' : 'last'}: ${this.size}${from}) { nodes { id } ${INFO} }`;
  }

  /** Takes a page; answers whether another one follows. */
  take(page: Page | undefined): boolean {
    if (!page || !this.found) {
      this.found = null;
      return false;
    }
    const ids = page.nodes.map(({ id }) => id);
    this.found = this.forward ? [...this.found, ...ids] : [...ids, ...this.found];
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    // A page that is not the first has something before it.
    if ((this.forward ? hasPreviousPage : hasNextPage) !== (this.cursor !== null))
      throw new Error(`A page of ${this.list.name} says wrongly whether something lies before it.`);
    this.cursor = this.forward ? endCursor : startCursor;
    return this.forward ? hasNextPage : hasPreviousPage;
  }
}

/** Goes all ways to their ends, the next pages of many being asked for at once. */
export async function walkAll(app: TestServer, walks: readonly Walk[], asker: Asker): Promise<void> {
  for (let begin = 0; begin < walks.length; begin += MOST_AT_ONCE) {
    let left = walks.slice(begin, begin + MOST_AT_ONCE);
    while (left.length > 0) {
      const query = `{ ${left.map(({ question }, at) => `p${at}: ${question}`).join(' ')} }`;
      const { data } = await ask(app, { query, variables: {} }, asker);
      left = left.filter((walk, at) => walk.take((data as Record<string, Page> | null)?.[`p${at}`]));
    }
  }
}
