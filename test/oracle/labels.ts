import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
export const upTo = (viewer: Viewer, label: unknown): boolean =>
  LABELS.indexOf(String(label)) <= LABELS.indexOf(viewer.ceiling);

/** TLP: CLEAR and GREEN for the community of the working group, AMBER and AMBER+STRICT for the body. */
export const label = (row: Row, viewer: Viewer, world: World): boolean =>
  upTo(viewer, row['label']) &&
  (viewer.inside(row['body_id']) ||
    (['CLEAR', 'GREEN'].includes(String(row['label'])) &&
      viewer.community(world.byId('body', row['body_id'])?.['working_group_id'])));
