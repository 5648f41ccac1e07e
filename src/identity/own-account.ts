import { Unauthenticated } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';

/** The viewer's account. The guard lets nobody pass who is not signed in; this only tells the compiler. */
export function accountOf(viewer: Viewer): string {
  if (viewer.accountId === null) throw new Unauthenticated();
  return viewer.accountId;
}
