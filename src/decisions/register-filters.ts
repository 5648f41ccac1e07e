import { ofWorkingGroup } from '../bodies/body.reading.js';
import type { Expression, FilterReading } from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';

/** Filters that the registers of decisions and of actions share. */
export const registerFilters: Record<string, FilterReading> = {
  body: (row, context, path) =>
    context.given(...path, 'id') != null
      ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
      : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
  workingGroup: ofWorkingGroup,
  meeting: (row, context, path) => `${row}.meeting_id = ${context.argument(path, 'uuid', uuidOf('mtg'))}`,
};

export const flag =
  (holds: Expression): FilterReading =>
  (row, context, path) =>
    `${holds(row, context)} = ${context.argument(path, 'boolean')}`;
