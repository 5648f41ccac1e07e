import {
  computed,
  everybody,
  type Expression,
  globalId,
  many,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { source } from './source-document.reading.js';

/** Names of States and organisations are public: persons are not, and have a reading of their own. */
export const partyReading: TypeReading = {
  type: 'Party',
  prefix: 'pty',
  table: 'party',
  sight: everybody,
  fields: {
    id: globalId('pty'),
    slug: 'slug',
    kind: 'kind',
    name: 'name',
    names: many('PartyName', 'party_id', 'language'),
    shortName: 'short_name',
    isoCode: 'iso_code',
    regionalGroup: 'un_regional_group',
    iaeaMembership: 'iaea_membership',
    iaeaMembershipAsOf: 'iaea_membership_as_of',
    organisationType: 'organisation_type',
    timeZones: 'time_zones',
    invented: 'invented',
    source,
    version: 'version',
    viewerCan: computed({ id: 'id' }),
  },
  orders: { NAME: { sql: (row) => `${row}.name`, cast: 'text' } },
  filters: {
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    nameContains: (row, context, path) => {
      const part = `lower(${context.argument(path, 'text')})`;
      const elsewhere = `select from party_naming named where named.party_id = ${row}.id and position(${part} in lower(named.name)) > 0`;
      return `(position(${part} in lower(${row}.name)) > 0 or exists (${elsewhere}))`;
    },
    regionalGroup: (row, context, path) => `${row}.un_regional_group = ${context.argument(path, 'text')}`,
  },
};

/** Only reached through its party, which is already seen. */
export const partyNameReading: TypeReading = {
  type: 'PartyName',
  prefix: null,
  table: 'party_naming',
  sight: () => 'true',
  fields: { language: 'language', name: 'name' },
};

const partyBy: Expression = (row, context) =>
  context.given('by', 'id') != null
    ? `${row}.id = ${context.argument(['by', 'id'], 'uuid', uuidOf('pty'))}`
    : `${row}.slug = ${context.argument(['by', 'slug'], 'text')}`;

export const partyRoots: RootReading[] = [
  { field: 'parties', kind: 'connection', type: 'Party', where: everybody },
  { field: 'party', kind: 'one', type: 'Party', where: partyBy },
];
