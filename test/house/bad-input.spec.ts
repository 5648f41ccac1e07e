import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import type { Permission } from '../../src/kernel/policy/permissions.js';
import { permissions } from '../../src/permissions.js';
import { TestApplication } from '../support/application.js';
import { askKeptAlive } from '../support/asking.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makePerson } from '../support/people.js';

/**
 * Everybody signed in may do everything here, so that what is malformed comes as far as it can; but for what rests on
 * a session, which a program with a token does not have.
 */
const doors = Object.fromEntries(
  Object.entries<Permission>(permissions)
    .filter(([, { roles }]) => !roles.includes('SIGNED_IN_PERSON'))
    .map(([act, permission]) => [act, { ...permission, roles: ['ACCOUNT'] }]),
);

/** What stands in each text, id, day, number and list of the arguments; null when the sort of field is left as it is. */
interface Malformed {
  readonly text?: unknown;
  readonly id?: unknown;
  readonly day?: unknown;
  readonly number?: unknown;
  readonly list?: 'empty' | 'long';
}
/** The id of nothing that there is. */
const NOTHING = randomUUID();
const MALFORMED: Record<string, Malformed> = {
  'well-formed values, but of nothing': {},
  'NUL in texts': { text: 'a\u0000b', id: 'a\u0000b' },
  'lone surrogates in texts': { text: '\ud800', id: `mtg_\udfff` },
  'texts that are empty': { text: '', id: '' },
  'texts that are spaces': { text: '   ', id: '   ' },
  'texts that are long': { text: 'x'.repeat(20_000), id: `mtg_${'0'.repeat(20_000)}` },
  'texts that are SQL': { text: `'; drop table account; --`, id: `mtg_' or true --` },
  'ids that are no UUIDs': { id: 'mtg_00000000-0000-0000-0000-00000000000g' },
  'ids of another kind': { id: `sub_${NOTHING}` },
  'a 31 February': { day: '2026-02-31' },
  'the first and the last day': { day: '0001-01-01', number: 1 },
  'the last day and the largest number': { day: '9999-12-31', number: 2147483647 },
  'the smallest number': { number: -2147483648 },
  'numbers that are too large': { number: 1e300 },
  'empty lists': { list: 'empty' },
  'long lists': { list: 'long' },
};

let app: TestApplication;
let token: string;
let fields: { operation: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[];
beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl(), { permissions: doors });
  ({ token } = await makePerson(app));
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  fields = (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }));
  });
});
afterAll(() => app.stop());

function valueOf(type: GraphQLInputType, malformed: Malformed, depth = 0): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const times = malformed.list === 'empty' ? 0 : malformed.list === 'long' ? 300 : 1;
    return Array.from({ length: times }, () => valueOf(inner.ofType, malformed, depth + 1));
  }
  if (isInputObjectType(inner)) {
    const all = Object.values(inner.getFields());
    const given = inner.isOneOf ? all.slice(0, 1) : all.filter((field) => depth < 3 || isRequiredInputField(field));
    return Object.fromEntries(given.map((field) => [field.name, valueOf(field.type, malformed, depth + 1)]));
  }
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  switch (inner.name) {
    case 'Int':
    case 'Float':
      return malformed.number ?? 1;
    case 'Boolean':
      return true;
    case 'ID':
      return malformed.id ?? `bod_${NOTHING}`;
    case 'Date':
      return malformed.day ?? '2026-03-01';
    case 'DateTime':
      return '2026-03-01T10:00:00.000Z';
    case 'TimeZone':
      return 'Europe/Brussels';
    default:
      return malformed.text ?? 'text';
  }
}

/** The shortest selection of a field's answer that asks the database for something. */
function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
  if (names.includes('nodes')) return '{ totalCount nodes { __typename } }';
  return names.includes('userErrors') ? '{ userErrors { code message path } }' : '{ __typename }';
}

describe('every operation bears', () => {
  /** What was asked already: an operation without days is the same with a day that is none. */
  const known = new Set<string>();

  test.each(Object.entries(MALFORMED))('%s', async (_, malformed) => {
    const failures: unknown[] = [];
    let asked = 0;
    for (const { operation, field } of fields) {
      const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, malformed)]));
      // Only one way of paging at a time is well-formed.
      if ('first' in variables) Object.assign(variables, { last: null, before: null });
      const same = `${field.name} ${JSON.stringify(variables)}`;
      if (known.has(same)) continue;
      known.add(same);
      const call = passed ? `${field.name}(${passed})` : field.name;
      // The second alias is one that only graphql-js carries.
      for (const alias of operation === 'query' ? ['short', 'x'.repeat(70)] : ['short']) {
        const document = `${operation}${declared ? `(${declared})` : ''} { ${alias}: ${call} ${selection(field)} }`;
        const answer = await askKeptAlive(app, document, variables, { authorization: `Bearer ${token}` });
        asked += 1;
        const wrong = answer.errors?.filter(
          ({ message, extensions }) => !ALLOWED.has(String(extensions['code'])) || message === UNNAMED,
        );
        if (answer.status >= 500 || (wrong && wrong.length > 0))
          failures.push([field.name, JSON.stringify(variables).slice(0, 500), answer]);
      }
    }
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(10);
  });
});

/** What is told when only the database found a value wrong: then no check has named the field. */
const UNNAMED = 'A value is out of the range that can be stored or compared.';

const ALLOWED = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
]);
