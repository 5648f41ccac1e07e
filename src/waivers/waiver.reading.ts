import { type FieldReading, many, one, type TypeReading } from '../kernel/reading/definition.js';
import { insideSight } from '../meetings/meeting.sight.js';

/**
 * By what it was given for: whoever is inside the body that meets, or whose seat it is. A procedure is seen by nobody
 * else, and its waivers are reached only through it.
 */
export const waiverReading: TypeReading = {
  type: 'Waiver',
  prefix: null,
  table: 'waiver',
  sight: (row, context) => `(case ${row}.subject_type
    when 'Meeting' then exists (select from meeting about where about.id = ${row}.subject_id and ${insideSight('about', context)})
    when 'Minutes' then exists (select from minutes about where about.id = ${row}.subject_id and ${insideSight('about', context)})
    when 'Seat' then exists (select from seat about where about.id = ${row}.subject_id and ${insideSight('about', context)})
    else ${row}.subject_type = 'Procedure' end)`,
  fields: {
    rule: 'rule',
    message: 'message',
    clause: one('Clause', 'clause_id'),
    reason: 'reason',
    agreedBy: 'agreed_by',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
};

/** The waivers that were given for a thing. */
export const waiversOf = (type: string): Record<string, FieldReading> => ({
  waivers: many(
    'Waiver',
    (row, target) => `${target}.subject_type = '${type}' and ${target}.subject_id = ${row}.id`,
    'recorded_at',
  ),
});
