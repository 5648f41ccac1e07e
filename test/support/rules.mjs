import { ReadingContext, StatementParameters } from '../../dist/kernel/reading/context.js';

/**
 * The rules of sight of a server, and how one of them is taken away: for the spec that shows that each is missed. What
 * is changed is what this server knows of its types, not the readings, which others of the process have in common.
 */
const always = () => 'true';
const restricts = (expression) =>
  expression !== undefined &&
  expression('t', new ReadingContext(new StatementParameters(), { field: -1, values: {} }, null)) !== 'true';

/** Every rule: of a type, who sees its rows; of a field, who sees it of a row that they see. */
export const rulesOf = (readings) =>
  readings.all().flatMap(({ type, prefix, sight, fields }) => {
    const restricted = Object.keys(fields).filter((name) => restricts(fields[name].visible));
    return [...(restricts(sight) ? [null] : []), ...restricted].map((field) => ({ type, prefix, field }));
  });

/** Takes a rule away; answers how to bring it back. */
export function without(readings, { type, field }) {
  const reading = readings.type(type);
  const { fields } = reading;
  const changed =
    field === null ? { sight: always } : { fields: { ...fields, [field]: { ...fields[field], visible: always } } };
  readings.types.set(type, { ...reading, ...changed });
  return () => readings.types.set(type, reading);
}

/** Those of the fields, each as `Type.field`, that a statement reads: no resolver computes them. */
export const readBySql = (readings, names) =>
  names.filter((name) => {
    const [type, field] = name.split('.');
    const read = type === 'Query' ? readings.root(field) : readings.field(type, field);
    return read !== undefined && read.kind !== 'computed';
  });
