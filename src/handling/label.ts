import { registerEnumType } from '@nestjs/graphql';
import type { Expression } from '../kernel/reading/definition.js';

/** Handling labels of the Traffic Light Protocol 2.0 as FIRST defines it, loosest first. RED is not uploaded. */
export enum Label {
  CLEAR = 'CLEAR',
  GREEN = 'GREEN',
  AMBER = 'AMBER',
  AMBER_STRICT = 'AMBER_STRICT',
}
registerEnumType(Label, {
  name: 'Label',
  description:
    'Handling labels of the Traffic Light Protocol 2.0 (FIRST). RED is not uploaded: it is for named people in a meeting.',
  valuesMap: {
    CLEAR: { description: 'TLP:CLEAR. May be passed on without limit; shown to the public only once it is released.' },
    GREEN: { description: "TLP:GREEN. For the working group's community." },
    AMBER: { description: 'TLP:AMBER. For the body, and for those who need to know in their own administrations.' },
    AMBER_STRICT: { description: 'TLP:AMBER+STRICT. For the body only.' },
  },
});

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
