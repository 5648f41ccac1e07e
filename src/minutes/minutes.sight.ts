import { labelSight } from '../handling/label.js';
import type { Expression } from '../kernel/reading/definition.js';
import { insideSight, meetingSight } from '../meetings/meeting.sight.js';
import { keeps } from '../proceedings/proceedings.sight.js';

/** Of something with `meeting_id` and a label of its own: by both labels. */
export const byLabels: Expression = (row, context) =>
  `(${labelSight(row, context)} and exists (select from meeting about where about.id = ${row}.meeting_id and ${meetingSight('about', context)}))`;

/**
 * A draft is for those who keep the record of the body; what is circulated, or adopted in part, for those inside it;
 * adopted minutes for whoever sees the meeting, as far as their label lets them.
 */
export const minutesSight: Expression = (row, context) =>
  `(${byLabels(row, context)} and (${row}.state = 'ADOPTED' or (${insideSight(row, context)} and (${row}.state <> 'DRAFT' or ${keeps(row, context)}))))`;

/** Of a procedure: the circulation that stands for whoever sees the minutes, former ones inside the body. */
export const circulationSight: Expression = (row, context) =>
  `exists (select from minutes put where put.id = ${row}.subject_id and ${minutesSight('put', context)} and ((put.procedure_id = ${row}.id and put.state <> 'DRAFT') or ${insideSight('put', context)}))`;

/** Of something with `minutes_id`. */
const withMinutes =
  (more: Expression): Expression =>
  (row, context) =>
    `exists (select from minutes held where held.id = ${row}.minutes_id and ${minutesSight('held', context)}${more('held', context)})`;

/** What was taken out of a draft is kept, and not shown. */
export const passageSight: Expression = (row, context) =>
  `(${row}.removed_at is null and ${withMinutes(() => '')(row, context)})`;

/** Who wanted what to be otherwise stays inside the body. */
export const correctionSight = withMinutes((held, context) => ` and ${insideSight(held, context)}`);

/** What was adopted in part holds what some wanted to be otherwise, too. */
export const adoptionSight: Expression = (row, context) =>
  `(${row}.left_over = 0 or exists (select from minutes held where held.id = ${row}.minutes_id and ${insideSight('held', context)}))`;

/** Former wordings, those of drafts among them, are for those who keep the record. */
export const wordingSight: Expression = (row, context) =>
  `exists (select from minutes_passage said join minutes held on held.id = said.minutes_id where said.id = ${row}.passage_id and ${minutesSight('held', context)} and ${insideSight('held', context)} and ${keeps('held', context)})`;

export const keepers: Expression = (row, context) => `(${insideSight(row, context)} and ${keeps(row, context)})`;
/** The same of a passage. */
export const passageKeepers: Expression = (row, context) =>
  `exists (select from minutes held where held.id = ${row}.minutes_id and ${keepers('held', context)})`;
