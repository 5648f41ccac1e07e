const KINDS = {
  session: ['session', 'null::text[]', `'AMBER_STRICT'`, 'c.ended_at is null'],
  token: ['access_token', 'c.scopes', 'c.label_ceiling', 'c.revoked_at is null'],
} as const;
export type LivingKind = keyof typeof KINDS;

/** SQL of who holds a credential of a kind that has not ended, of an account that is not suspended. */
export function livingCredential(kind: LivingKind, where: string): string {
  const [table, scopes, ceiling, alive] = KINDS[kind];
  return `select c.id as credential_id, c.account_id, m.id as member_id, ${scopes} as scopes, ${ceiling} as label_ceiling
            from ${table} c join account a on a.id = c.account_id and a.state = 'ACTIVE' left join member m on m.account_id = a.id
           where ${where} and c.expires_at > now() and ${alive}`;
}

/** SQL of who holds which of some sessions and access tokens now; `ids` is an array of their ids. */
export const livingCredentials = (ids: string): string =>
  (['session', 'token'] as const)
    .map((kind) => `(${livingCredential(kind, `c.id = any(${ids})`)})`)
    .join(' union all ');
