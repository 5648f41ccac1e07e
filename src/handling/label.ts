import { Label } from '../identity/label.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import type { Expression } from '../kernel/reading/definition.js';

export { Label };

const ORDER: readonly Label[] = [Label.CLEAR, Label.GREEN, Label.AMBER, Label.AMBER_STRICT];

/** Whether a label is at least as strict as another: children may only tighten. */
export const atLeastAsStrict = (label: Label, other: Label): boolean => ORDER.indexOf(label) >= ORDER.indexOf(other);

/** The strictest of several labels. */
export const strictest = (...labels: readonly Label[]): Label =>
  labels.reduce((one, other) => (atLeastAsStrict(one, other) ? one : other));

const rank = (sql: string): string => `array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], ${sql})`;

/** The strictest of several labels of a row; those that are null say nothing. */
export const strictestOf = (...labels: readonly string[]): string =>
  `('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[])[greatest(${labels.map(rank).join(', ')})]`;

/** Whether the viewer's credential reads up to a label. */
export const withinCeiling = (label: string, context: ReadingContext): string =>
  `${rank(label)} <= ${rank(context.viewer('labelCeiling', 'text'))}`;

/**
 * Whether a label lets the viewer see what belongs to a body: CLEAR and GREEN the working group's community, AMBER and
 * AMBER+STRICT those inside the body; and never above the ceiling of an access token.
 */
export const labelAllows = (label: string, bodyId: string, context: ReadingContext): string =>
  `(${withinCeiling(label, context)}` +
  ` and (${bodyId} = any(${context.viewer('inside')})` +
  ` or (${label} in ('CLEAR', 'GREEN') and exists (select from body labelled where labelled.id = ${bodyId} and labelled.working_group_id = any(${context.viewer('community')})))))`;

/** Who may see a row with columns `label` and `body_id`, by its label alone. */
export const labelSight: Expression = (row, context) => labelAllows(`${row}.label`, `${row}.body_id`, context);

/** Whether the viewer is inside the body of a row, with a credential that reads up to the row's label. */
export const insideSight: Expression = (row, context) =>
  `(${withinCeiling(`${row}.label`, context)} and ${row}.body_id = any(${context.viewer('inside')}))`;
