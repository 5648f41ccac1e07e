import type { Documents, RandomDocument } from './documents.js';
import type { Asker } from './loaded-world.js';

/** Documents drawn for each that is asked. */
const CANDIDATES = 3;

/**
 * Which documents are asked, and by whom. Of a few that are drawn, and of all who may ask, the pair is taken that asks for
 * most fields for which this asker has not asked yet: every rule of sight stands at a field, and knows who asks. When all
 * have asked for all, it is as good as drawn.
 */
export class Covering {
  private readonly met: ReadonlyMap<Asker, Set<string>>;
  private asked = 0;

  constructor(
    private readonly documents: Documents,
    private readonly askers: readonly Asker[],
  ) {
    this.met = new Map(askers.map((asker) => [asker, new Set()]));
  }

  choose(): { readonly made: RandomDocument; readonly asker: Asker } {
    const drawn = Array.from({ length: CANDIDATES }, () => this.documents.make());
    // Where nothing new is gained, everybody has their turn.
    const turn = this.asked++ % this.askers.length;
    const inTurn = [...this.askers.slice(turn), ...this.askers.slice(0, turn)];
    const pairs = drawn.flatMap((made) => inTurn.map((asker) => ({ made, asker, gain: this.gain(made, asker) })));
    const best = pairs.reduce((one, other) => (other.gain > one.gain ? other : one));
    for (const field of best.made.fields) this.met.get(best.asker)?.add(field);
    return best;
  }

  private gain({ fields }: RandomDocument, asker: Asker): number {
    let gain = 0;
    for (const field of fields) if (!this.met.get(asker)?.has(field)) gain += 1;
    return gain;
  }
}
