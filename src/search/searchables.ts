import { Injectable } from '@nestjs/common';
import type { Expression } from '../kernel/reading/definition.js';
import type { SearchKind } from './search.enums.js';

/**
 * A type of which things can be found. Triggers keep its rows in `search_entry` (a migration of the module writes them,
 * with `search_put`); who may see a thing by the type's reading finds it, and nobody else.
 */
export interface Searchable {
  /** The type's name in the schema: its reading says the table, the prefix of the ids, and the sight. */
  readonly type: string;
  /** What stands in `search_entry.kind`. */
  readonly kind: SearchKind;
  /** The text, over a row of the type's table; of a file, the engine knows it. */
  readonly text: Expression;
  /** Address of the page where it is read, over a row of the type's table. */
  readonly path: Expression;
  /** The handling label that is shown, where that is not the one in `search_entry`. */
  readonly label?: Expression;
  /** What is found, where that is less than what is seen. */
  readonly only?: Expression;
}

/** Every type that can be searched, told by its module as it starts. What no module tells of is found by nobody. */
@Injectable()
export class Searchables {
  private readonly known = new Map<SearchKind, Searchable>();

  offer(searchable: Searchable): void {
    if (this.known.has(searchable.kind)) throw new Error(`Two types are searched as ${searchable.kind}.`);
    this.known.set(searchable.kind, searchable);
  }

  all(): readonly Searchable[] {
    return [...this.known.values()];
  }
}
