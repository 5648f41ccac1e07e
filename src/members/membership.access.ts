import { Forbidden } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';

/** A member may stand in several working groups: the secretary of one does not act for the others. */
export function requireSecretaryOf(groups: readonly string[], viewer: Viewer): void {
  if (viewer.holds('SECRETARY') && groups.every((group) => viewer.holds('SECRETARY', group))) return;
  throw new Forbidden('Only the secretary of every working group in which this member stands may do this.');
}
