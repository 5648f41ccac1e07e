import { may } from '../kernel/may.js';
import type { Draft } from './draft-query.js';

/** Whether there is anybody for whom the viewer may propose an amendment, as the server says: a seat, themselves, or on behalf. */
export const mayPropose = ({ viewerCan, viewerSeats, decidingBody }: Draft): boolean =>
  may(viewerCan, 'seat.recordOnBehalf') ||
  (may(viewerCan, 'terms.proposeAmendment') && (viewerSeats.length > 0 || decidingBody?.seats.length === 0));
