import type { Expression } from '../kernel/reading/definition.js';
import { hasSeats, ownVoices } from '../meetings/viewer-part.reading.js';
import { insideDecidingBody } from '../procedures/procedure.sight.js';
import { recordSight } from '../proceedings/proceedings.sight.js';

/** At a meeting by its label; between meetings, as the procedure. */
export const decisionSight: Expression = (row, context) =>
  `(case when ${row}.meeting_id is null then ${insideDecidingBody(row, context)} else ${recordSight(row, context)} end)`;

const standsAside: Expression = (row) => `exists (select from decision_set_aside a where a.decision_id = ${row}.id)`;
/** Whether a challenge waits to be settled. */
export const isChallenged: Expression = (row) =>
  `exists (select from decision_challenge c where c.decision_id = ${row}.id and c.settled_at is null)`;
export const recordsOnBehalf: Expression = (row, context) =>
  `(${['CO_CHAIR', 'SECRETARY'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')})`;

/** By a seat, or on its behalf: once at a time, while it stands. */
export const mayChallenge: Expression = (row, context) =>
  `(not ${standsAside(row, context)} and not ${isChallenged(row, context)} and ${hasSeats(row, context)}
    and (${recordsOnBehalf(row, context)} or exists ${ownVoices(row, context)}))`;
export const maySettle: Expression = (row, context) =>
  `(not ${standsAside(row, context)} and ${isChallenged(row, context)}
    and (${['CO_CHAIR', 'LEAD'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')}))`;
