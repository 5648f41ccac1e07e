import { label, upTo } from './labels.js';
import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

type Sight = (row: Row, viewer: Viewer, world: World) => boolean;

/** Who keeps the papers of a body: its chairs, leads and secretaries; their own papers are for them alone. */
export const keepsPapers: Sight = (row, viewer) =>
  ['CO_CHAIR', 'LEAD', 'SECRETARY'].some((role) => viewer.is(role, row['body_id']));

export const paper: Sight = (row, viewer, world) => {
  const inside = upTo(viewer, row['label']) && viewer.inside(row['body_id']);
  if (row['audience'] === 'CHAIRS') return inside && keepsPapers(row, viewer, world);
  return row['state'] === 'WITHDRAWN' ? inside : label(row, viewer, world);
};
