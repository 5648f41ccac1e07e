import { knowsAuthors } from './attribution.js';
import { partiesOf } from './parties-of.js';
import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

const findingOf = (row: Row, world: World): Row => world.byId('finding', row['finding_id']) as Row;

/** Who sees what is proposed of findings, and what was released of them. */
export const handlingSights = {
  FindingProposal: (row: Row, viewer: Viewer, world: World): boolean => {
    const of = findingOf(row, world);
    const known = knowsAuthors(of, viewer, world);
    const speaks = known && partiesOf(viewer.memberId, world.today, world).has(of['originating_party_id']);
    return viewer.inside(of['body_id']) || viewer.inside(of['transmitted_to']) || speaks;
  },
  // What is public stays so, whatever label a later wording has.
  ReleasedFinding: (row: Row, _: Viewer, world: World): boolean => findingOf(row, world)['state'] !== 'WITHDRAWN',
};
