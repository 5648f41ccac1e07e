import { v5 } from 'uuid';
import { hashSecret } from '../../src/identity/secrets.js';
import type { TestServer } from '../support/server.js';

const NAMESPACE = '0a1f3c52-7c11-4c1b-8a53-0f5a3f0b9d11';

/** The same id for the same name in every run, so that a seed gives the same documents again. */
export const idOf = (name: string): string => v5(name, NAMESPACE);

/** Writes rows by hand, past every rule, so that what the rules keep apart is there to be kept apart. */
export class Rows {
  constructor(private readonly app: Pick<TestServer, 'sql'>) {}

  /** Writes a row whose id comes from its name; answers the id. */
  async put(table: string, name: string, columns: Readonly<Record<string, unknown>>): Promise<string> {
    const id = idOf(`${table} ${name}`);
    await this.putKeyed(table, { id, ...columns });
    return id;
  }

  async putKeyed(table: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(columns);
    const places = names.map((_, index) => `$${index + 1}`);
    await this.app.sql(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(columns),
    );
  }

  async change(table: string, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
    const places = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
    await this.app.sql(`update ${table} set ${places.join(', ')} where id = $1`, [id, ...Object.values(columns)]);
  }

  /** The id, or another column, of the one row whose column has a value. */
  async idWhere(table: string, column: string, value: string, wanted = 'id'): Promise<string> {
    const found = await this.app.sql<{ id: string }>(`select ${wanted} as id from ${table} where ${column} = $1`, [
      value,
    ]);
    if (!found[0] || found.length > 1) throw new Error(`${found.length} rows of ${table} have ${column} ${value}.`);
    return found[0].id;
  }

  async idsWhere(table: string, condition: string): Promise<string[]> {
    return (await this.app.sql<{ id: string }>(`select id from ${table} where ${condition} order by id`)).map(
      ({ id }) => id,
    );
  }

  async first(table: string, column: string, value: string): Promise<string | undefined> {
    const text = `select id from ${table} where ${column} = $1 order by id limit 1`;
    return (await this.app.sql<{ id: string }>(text, [value]))[0]?.id;
  }

  /** What stands in a column of the first row where another one has a value. */
  async columnWhere(table: string, wanted: string, column: string, value: string): Promise<string | undefined> {
    const text = `select ${wanted} as found from ${table} where ${column} = $1 order by id limit 1`;
    return (await this.app.sql<{ found: string }>(text, [value]))[0]?.found;
  }

  async count(table: string): Promise<number> {
    return (await this.app.sql(`select 1 from ${table}`)).length;
  }

  /** The member whose account has an address. */
  async memberAt(email: string): Promise<string> {
    return this.idWhere('member', 'account_id', await this.idWhere('account', 'email', email));
  }

  /** Somebody with an address, who represents a party. */
  async person(name: string, partyId: string): Promise<string> {
    const account = await this.put('account', name, { email: `${name}@example.org` });
    const member = await this.put('member', name, {
      account_id: account,
      name: `Person ${name}`,
      time_zone: 'Asia/Tokyo',
    });
    await this.put('representation', name, {
      member_id: member,
      party_id: partyId,
      position: `Position of ${name}`,
      valid: '[2015-01-01,)',
    });
    return member;
  }

  /** A session of the account with an address; answers its account, its id and the secret. */
  async session(email: string): Promise<{ accountId: string; sessionId: string; cookie: string }> {
    const accountId = await this.idWhere('account', 'email', email);
    const secret = `oracle-session-of-${email.replaceAll(/\W/g, '-')}`;
    const session = (name: string, ended: string | null, expires: string): Promise<string> =>
      this.put('session', name, {
        account_id: accountId,
        secret_hash: hashSecret(name),
        created_at: '2026-01-01T08:00:00Z',
        expires_at: expires,
        ended_at: ended,
        undertaking_accepted_at: '2026-01-01T08:00:00Z',
        user_agent: `Browser of ${name}`,
      });
    await session(`${secret}-ended`, '2026-01-02T08:00:00Z', '2999-01-01T00:00:00Z');
    await session(`${secret}-expired`, null, '2026-01-03T00:00:00Z');
    await session(`${secret}-elsewhere`, null, '2999-01-01T00:00:00Z');
    const feed = async (slug: string | null, revoked: string | null): Promise<string> =>
      this.put('calendar_feed', `of ${email} of ${slug} ${revoked}`, {
        account_id: accountId,
        body_id: slug && (await this.idWhere('body', 'slug', slug)),
        secret_hash: hashSecret(`feed of ${email} of ${slug} ${revoked}`),
        created_at: '2026-01-01T08:00:00Z',
        revoked_at: revoked,
      });
    await feed('demo-committee', null);
    await feed(null, null);
    await this.exports(accountId);
    await feed(null, '2026-01-02T08:00:00Z');
    return { accountId, sessionId: await session(secret, null, '2999-01-01T00:00:00Z'), cookie: `plenary=${secret}` };
  }

  /** Exports of an account, by credentials that read up to different labels. */
  async exports(accountId: string): Promise<void> {
    for (const [index, label] of ['GREEN', 'AMBER', 'AMBER_STRICT'].entries()) {
      const file = { file_name: `TLP ${label}.csv`, storage_key: 'none', size_bytes: 100 + index, sha256: 'none' };
      const times = { finished_at: '2026-01-02T08:00:00Z', expires_at: '2026-01-03T08:00:00Z' };
      await this.put('finding_export', `of ${accountId} up to ${label}`, {
        ...{ account_id: accountId, label_ceiling: label, format: 'CSV', language: 'en', asked: '{}', total: index },
        ...{ state: index === 0 ? 'RUNNING' : 'READY', label, requested_at: `2026-01-02T07:0${index}:00Z` },
        ...(index === 0 ? {} : { ...file, ...times }),
      });
    }
  }

  /** An access token of the account with an address; answers its account and the secret. */
  async token(email: string, ceiling: string): Promise<{ accountId: string; token: string }> {
    const accountId = await this.idWhere('account', 'email', email);
    const token = `oracle-token-of-${email.replaceAll(/\W/g, '-')}-${ceiling}`;
    await this.put('access_token', token, {
      account_id: accountId,
      name: 'oracle',
      secret_hash: hashSecret(token),
      scopes: ['read'],
      label_ceiling: ceiling,
      expires_at: '2999-01-01T00:00:00Z',
    });
    return { accountId, token };
  }
}
