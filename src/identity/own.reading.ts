import { column, globalId, type Expression, type RootReading, type TypeReading } from '../kernel/reading/definition.js';

/** One's own, and only with a session: a token that leaks must not tell of, or lead to, other credentials. */
export const ownInSession: Expression = (row, context) =>
  `(${row}.account_id = ${context.viewer('accountId', 'uuid')} and ${context.viewer('SIGNED_IN_PERSON', 'boolean')})`;

export const sessionReading: TypeReading = {
  type: 'Session',
  prefix: 'ses',
  table: 'session',
  sight: (row, context) => `(${ownInSession(row, context)} and ${row}.ended_at is null and ${row}.expires_at > now())`,
  fields: {
    id: globalId('ses'),
    createdAt: 'created_at',
    expiresAt: 'expires_at',
    undertakingAcceptedAt: 'undertaking_accepted_at',
    userAgent: 'user_agent',
    current: column((row, context) => `${row}.id = ${context.viewer('credentialId', 'uuid')}`),
  },
  orders: { CREATED_AT: { sql: (row) => `${row}.created_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

export const accessTokenReading: TypeReading = {
  type: 'AccessToken',
  prefix: 'tok',
  table: 'access_token',
  sight: ownInSession,
  fields: {
    id: globalId('tok'),
    name: 'name',
    scopes: column((row) => `upper(${row}.scopes::text)::text[]`),
    labelCeiling: 'label_ceiling',
    createdAt: 'created_at',
    expiresAt: 'expires_at',
    revokedAt: 'revoked_at',
    valid: column((row) => `${row}.revoked_at is null and ${row}.expires_at > now()`),
  },
  orders: { CREATED_AT: { sql: (row) => `${row}.created_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

export const ownRoots: RootReading[] = [
  { field: 'sessions', kind: 'connection', type: 'Session', where: () => 'true' },
  { field: 'accessTokens', kind: 'connection', type: 'AccessToken', where: () => 'true' },
];
