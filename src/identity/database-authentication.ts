import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { READING_POOL } from '../kernel/reading/reader.js';
import { Unauthenticated } from '../kernel/refused.js';
import { Authentication } from '../kernel/request-context.js';
import type { Credential, Fact, Viewer } from '../kernel/viewer/viewer.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { livingCredential, type LivingKind } from './living-credentials.js';
import { hashSecret } from './secrets.js';
import { isSecure, sessionSecret } from './session-cookie.js';

/** Who holds a credential, and what the database says of them. */
type Holder = readonly [
  credential: string | null,
  account: string,
  member: string | null,
  scopes: readonly string[] | null,
  facts: readonly Readonly<Record<string, Fact>>[],
];

type Kind = LivingKind | 'link' | 'feed' | 'job';
type Statements = Readonly<Record<Kind, string>>;

/** Reads who asks, with every fact that rights rest on, in one statement at every request. */
@Injectable()
export class DatabaseAuthentication extends Authentication {
  private statements: Statements | null = null;

  constructor(
    @Inject(READING_POOL) private readonly pool: pg.Pool,
    private readonly facts: ViewerFacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async viewer(request: FastifyRequest): Promise<Viewer> {
    const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (request.headers.authorization !== undefined && !bearer)
      throw new Unauthenticated('The Authorization header holds no access token: send "Bearer" and the token.');
    if (bearer) {
      const viewer = await this.lookUp('token', hashSecret(bearer));
      if (!viewer) throw new Unauthenticated('This access token is unknown, revoked or expired.');
      return viewer;
    }
    const secret = sessionSecret(request, isSecure(this.config));
    // A session that has ended is nobody: the public pages still answer, everything else asks to sign in.
    return (secret && (await this.lookUp('session', hashSecret(secret)))) || this.facts.visitor();
  }

  /** Whoever holds this session; null when it has ended. */
  bySession(secret: string): Promise<Viewer | null> {
    return this.lookUp('session', hashSecret(secret));
  }

  /**
   * A member as they are now, who has proved by the link of a mail that they got it; null when their account is
   * suspended. Whoever calls this does the one act that the link is for, and lets nothing else be asked.
   */
  byLink(memberId: string): Promise<Viewer | null> {
    return this.lookUp('link', memberId);
  }

  /**
   * The owner of an account as they are now, for whoever holds the address of a calendar of theirs: others may see it on
   * their screens, so it reads up to AMBER, and does nothing. Null when the account is suspended.
   */
  byFeed(accountId: string): Promise<Viewer | null> {
    return this.lookUp('feed', accountId);
  }

  /**
   * The owner of an account as they are now, for a job that they asked for by a credential that reads up to a label: it
   * reads for them, and does nothing else. Null when the account is suspended.
   */
  byJob(accountId: string, ceiling: string): Promise<Viewer | null> {
    return this.lookUp('job', accountId, ceiling);
  }

  private async lookUp(kind: Kind, ...values: string[]): Promise<Viewer | null> {
    this.statements ??= this.compile();
    // One column: each costs more to receive than all of them to read.
    const { rows } = await this.pool.query<[Holder]>({
      name: `authenticate by ${kind}`,
      text: this.statements[kind],
      values,
      rowMode: 'array',
    });
    if (!rows[0]) return null;
    const [id, account, member, scopes, facts] = rows[0][0];
    return this.facts.viewer(account, member, credentialOf(kind, id, scopes), facts);
  }

  private compile(): Statements {
    const holder = (from: string): string =>
      `select json_build_array(v.credential_id, v.account_id, v.member_id, v.scopes, ${this.facts.selectList()}) from (${from}) v`;
    const living = (kind: LivingKind): string => holder(livingCredential(kind, 'c.secret_hash = $1'));
    const without = (from: string, ceiling: string, key: string): string =>
      holder(`select null::uuid as credential_id, a.id as account_id, m.id as member_id, '{}'::text[] as scopes, ${ceiling} as label_ceiling
                from ${from} where ${key} = $1 and a.state = 'ACTIVE'`);
    return {
      session: living('session'),
      token: living('token'),
      // No scopes is not the same as none: who comes by a link has not signed in.
      link: without('member m join account a on a.id = m.account_id', `'AMBER_STRICT'`, 'm.id'),
      feed: without('account a left join member m on m.account_id = a.id', `'AMBER'`, 'a.id'),
      job: without('account a left join member m on m.account_id = a.id', '$2::text', 'a.id'),
    };
  }
}

function credentialOf(kind: Kind, id: string | null, scopes: readonly string[] | null): Credential {
  if (id !== null && kind === 'token') return { kind, id, scopes: scopes ?? [] };
  if (id !== null && kind === 'session') return { kind, id };
  return { kind: 'link' };
}
