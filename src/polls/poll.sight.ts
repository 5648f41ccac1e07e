import { labelSight } from '../handling/label.js';
import type { Expression } from '../kernel/reading/definition.js';
import { insideSight } from '../meetings/meeting.sight.js';

/** Who could come when says much of people: a poll is for those inside the body, by its label. */
export const pollSight: Expression = (row, context) => `(${insideSight(row, context)} and ${labelSight(row, context)})`;

/** What belongs to a poll is seen with it. */
export const withPoll: Expression = (row, context) =>
  `exists (select from poll asked where asked.id = ${row}.poll_id and ${pollSight('asked', context)})`;
