import { labelSight } from '../handling/label.js';
import type { Expression } from '../kernel/reading/definition.js';

/** A public event is shown to everybody, unless its body itself is not shown yet. */
const isPublicEvent: Expression = (row) =>
  `(${row}.public and ${row}.label = 'CLEAR' and not exists (select from body hidden where hidden.id = ${row}.body_id and hidden.state = 'PROPOSED'))`;

export const meetingSight: Expression = (row, context) =>
  `(${isPublicEvent(row, context)} or ${labelSight(row, context)})`;

/**
 * Whether the viewer is inside the body of a row with `body_id`: there are joining links, passcodes and replies. A
 * meeting of the working group itself is for everybody inside one of its bodies. A token whose ceiling is below AMBER
 * reads none of it, whatever the label of the meeting.
 */
export const insideSight: Expression = (row, context) =>
  `(${context.viewer('labelCeiling', 'text')} in ('AMBER', 'AMBER_STRICT') and (${row}.body_id = any(${context.viewer('inside')})` +
  ` or exists (select from body own where own.working_group_id = ${row}.body_id and own.id = any(${context.viewer('inside')}))))`;
