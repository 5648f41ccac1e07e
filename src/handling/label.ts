import { Label } from '../identity/label.js';
import type { Expression } from '../kernel/reading/definition.js';

export { Label };

const ORDER: readonly Label[] = [Label.CLEAR, Label.GREEN, Label.AMBER, Label.AMBER_STRICT];

/** Whether a label is at least as strict as another: children may only tighten. */
export const atLeastAsStrict = (label: Label, other: Label): boolean => ORDER.indexOf(label) >= ORDER.indexOf(other);

const rank = (sql: string): string => `array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], ${sql})`;

/**
 * Who may see a row with columns `label` and `body_id`, by its label alone: CLEAR and GREEN the working group's
 * community, AMBER and AMBER+STRICT those inside the body; and never above the ceiling of an access token.
 */
export const labelSight: Expression = (row, context) =>
  `(${rank(`${row}.label`)} <= ${rank(context.viewer('labelCeiling', 'text'))}` +
  ` and (${row}.body_id = any(${context.viewer('inside')})` +
  // Uncorrelated on purpose: PostgreSQL hashes the bodies once and not once for each row.
  ` or (${row}.label in ('CLEAR', 'GREEN') and ${row}.body_id in (select labelled.id from body labelled where labelled.working_group_id = any(${context.viewer('community')})))))`;
