import type { Expression } from '../kernel/reading/definition.js';
import { insideSight, meetingSight } from '../meetings/meeting.sight.js';

const ofMeeting =
  (more: Expression): Expression =>
  (row, context) =>
    `exists (select from meeting about where about.id = ${row}.meeting_id and ${insideSight('about', context)} and ${meetingSight('about', context)}${more('about', context)})`;

/** Who may see what is recorded of a meeting, in a row with `meeting_id`: those inside the body, by the meeting's label. */
export const recordSight: Expression = ofMeeting(() => '');

/** Those who keep the record of a meeting: co-chairs and secretaries of the body, leads of a focus group. */
export const keeps: Expression = (row, context) =>
  `(${['CO_CHAIR', 'SECRETARY', 'LEAD'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')})`;

export const keeperSight: Expression = ofMeeting((about, context) => ` and ${keeps(about, context)}`);
