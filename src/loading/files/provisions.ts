import { z } from 'zod';
import { line, slug } from '../data-file.js';

const count = z.int().min(1).max(1000);
const number = z.strictObject({ number: count });
const days = z.strictObject({ days: count });

const atMostAll = (share: string): boolean => {
  const [part, whole] = share.split('/').map(Number) as [number, number];
  return part <= whole;
};

const share = z
  .string()
  .regex(/^[1-9]\d?\/[1-9]\d?$/, 'must be a fraction such as 2/3.')
  .refine(atMostAll, 'must not be above 1/1.');
const of = z.enum(['ALL_SEATS', 'FILLED_SEATS']);
const majority = z.enum(['SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY']);
const majorityOf = z.enum(['PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED']);

const symposium = z
  .strictObject({
    months: count,
    /** The event beside which it is held, as it stands in the titles of public conference sessions. */
    anchor: line.max(200, 'must not be longer than 200 characters.').optional(),
    toleranceDays: z.int().min(0).max(1000).optional(),
  })
  .refine(({ anchor, toleranceDays }) => anchor !== undefined || toleranceDays === undefined, {
    path: ['toleranceDays'],
    message: 'goes with anchor: days from which event is not said.',
  });

const bound = <Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Key of the clause that says so. */
    clause: slug.optional(),
    /** null: the terms are silent. */
    value: value.nullable(),
  });

/** What a clause means for the software; the shape of the value depends on the kind. */
export const provision = z
  .discriminatedUnion('kind', [
    bound('SEATS', number),
    bound('CO_CHAIRS', number),
    bound('TERM_LENGTH', z.strictObject({ years: count })),
    bound('RENEWALS', z.strictObject({ number: z.int().min(0).max(1000) })),
    bound('HOLDING_OVER', days),
    bound('QUORUM', z.union([z.strictObject({ share, of }), z.strictObject({ number: count, of })])),
    bound(
      'DECISION_RULE',
      z.union([z.strictObject({ rule: z.literal('CONSENSUS') }), z.strictObject({ rule: majority, of: majorityOf })]),
    ),
    bound('SILENCE_PERIOD', z.union([z.strictObject({ workingDays: count }), z.strictObject({ hours: count })])),
    bound('NOTICE_PERIOD', days),
    bound('CORRECTION_PERIOD', days),
    bound('CADENCE', z.strictObject({ months: count })),
    bound('SYMPOSIUM_CADENCE', symposium),
    bound('JOINT_ACTS', z.strictObject({ number: z.int().min(2).max(1000) })),
  ])
  .refine((one) => one.value === null || one.clause !== undefined, {
    path: ['clause'],
    message: 'is missing: what the terms provide, a clause of theirs says.',
  });
