import { everybody, globalId, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
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
  },
  orders: { NAME: { sql: (row) => `${row}.name`, cast: 'text' } },
  filters: {
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    nameContains: (row, context, path) =>
      `position(lower(${context.argument(path, 'text')}) in lower(${row}.name)) > 0`,
    regionalGroup: (row, context, path) => `${row}.un_regional_group = ${context.argument(path, 'text')}`,
  },
};

export const partyRoots: RootReading[] = [{ field: 'parties', kind: 'connection', type: 'Party', where: everybody }];
