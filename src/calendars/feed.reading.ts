import { ownInSession } from '../identity/own.reading.js';
import { column, globalId, one, type RootReading, type TypeReading } from '../kernel/reading/definition.js';

export const feedReading: TypeReading = {
  type: 'Feed',
  prefix: 'fed',
  table: 'calendar_feed',
  sight: ownInSession,
  fields: {
    id: globalId('fed'),
    holds: column((row) => `case when ${row}.body_id is null then 'EVERYTHING' else 'BODY' end`),
    body: one('Body', 'body_id'),
    createdAt: 'created_at',
    lastUsedAt: 'last_used_at',
    revokedAt: 'revoked_at',
  },
  orders: { CREATED_AT: { sql: (row) => `${row}.created_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

export const feedRoots: RootReading[] = [{ field: 'feeds', kind: 'connection', type: 'Feed', where: () => 'true' }];
