import type { Asking } from './ask.js';
import { maySee } from './may-see.js';
import { refusal } from './refusal.js';
import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';

const WITHIN = ['CO_CHAIR', 'SECRETARY', 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT'];

/** Whether the viewer stands in some body other than as an observer or an expert. */
export const isIn = (viewer: Viewer): boolean => WITHIN.some((role) => viewer.isAnywhere(role));

/**
 * The body that an id names, for somebody who sees it and has one of the roles in it; a co-chair of its working group
 * has them in every body of that.
 */
export function bodyFor({ world, viewer }: Asking, id: unknown, roles: readonly string[] = WITHIN): Row {
  const body = world.byGlobalId('bdy', String(id));
  if (!body || !maySee('Body', body, viewer, world)) throw refusal('NOT_FOUND');
  const chairs = viewer.is('CO_CHAIR', body['working_group_id']);
  if (!chairs && !roles.some((role) => viewer.is(role, body['id']))) throw refusal('FORBIDDEN');
  return body;
}
