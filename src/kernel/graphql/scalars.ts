import { Kind, GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLTimeZone } from 'graphql-scalars';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar day that a text names, checked to exist; a string end to end, for a JS Date loses a day west of Greenwich. */
export function parseDate(value: unknown): string {
  const match = typeof value === 'string' ? DATE.exec(value) : null;
  if (match) {
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return match[0];
  }
  throw new GraphQLError(
    `A Date is a day that exists, written YYYY-MM-DD; this is none: ${JSON.stringify(value)?.slice(0, 60)}`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, written YYYY-MM-DD. Of a body it is the day in the home zone of that body.',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant as RFC 3339 writes it, answered in UTC with milliseconds, such as 2026-03-12T14:00:00.000Z.',
});

export const TimeZoneScalar = new GraphQLScalarType({
  ...GraphQLTimeZone.toConfig(),
  name: 'TimeZone',
  description: "A time zone by its name in IANA's database, such as Europe/Brussels.",
  // Checked on its way in. Doing so again on its way out cost more than the rest of an answer with many zones.
  serialize: String,
});

export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'An object whose fields differ from one to the next, as JSON.',
});
