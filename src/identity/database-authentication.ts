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

interface Row {
  credential_id: string;
  account_id: string;
  member_id: string | null;
  scopes: string[] | null;
  facts: Record<string, Fact>[];
}

type Statements = Readonly<Record<'session' | 'token' | 'link' | 'feed' | 'job', string>>;

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
      const viewer = await this.lookUp('token', bearer);
      if (!viewer) throw new Unauthenticated('This access token is unknown, revoked or expired.');
      return viewer;
    }
    const secret = sessionSecret(request, isSecure(this.config));
    // A session that has ended is nobody: the public pages still answer, everything else asks to sign in.
    return (secret && (await this.lookUp('session', secret))) || this.facts.visitor();
  }

  /** Whoever holds this session; null when it has ended. */
  bySession(secret: string): Promise<Viewer | null> {
    return this.lookUp('session', secret);
  }

  /**
   * A member as they are now, who has proved by the link of a mail that they got it; null when their account is
   * suspended. Whoever calls this does the one act that the link is for, and lets nothing else be asked.
   */
  async byLink(memberId: string): Promise<Viewer | null> {
    this.statements ??= this.compile();
    const { rows } = await this.pool.query<Row>({
      name: 'authenticate by link',
      text: this.statements.link,
      values: [memberId],
    });
    return rows[0] ? this.facts.viewer(rows[0].account_id, rows[0].member_id, { kind: 'link' }, rows[0].facts) : null;
  }

  /**
   * The owner of an account as they are now, for whoever holds the address of a calendar of theirs: others may see it on
   * their screens, so it reads up to AMBER, and does nothing. Null when the account is suspended.
   */
  async byFeed(accountId: string): Promise<Viewer | null> {
    this.statements ??= this.compile();
    const { rows } = await this.pool.query<Row>({
      name: 'authenticate by feed',
      text: this.statements.feed,
      values: [accountId],
    });
    return rows[0] ? this.facts.viewer(accountId, rows[0].member_id, { kind: 'link' }, rows[0].facts) : null;
  }

  /**
   * The owner of an account as they are now, for a job that they asked for by a credential that reads up to a label: it
   * reads for them, and does nothing else. Null when the account is suspended.
   */
  async byJob(accountId: string, ceiling: string): Promise<Viewer | null> {
    this.statements ??= this.compile();
    const { rows } = await this.pool.query<Row>({
      name: 'authenticate by job',
      text: this.statements.job,
      values: [accountId, ceiling],
    });
    return rows[0] ? this.facts.viewer(accountId, rows[0].member_id, { kind: 'link' }, rows[0].facts) : null;
  }

  private async lookUp(kind: 'session' | 'token', secret: string): Promise<Viewer | null> {
    this.statements ??= this.compile();
    const { rows } = await this.pool.query<Row>({
      name: `authenticate by ${kind}`,
      text: this.statements[kind],
      values: [hashSecret(secret)],
    });
    const row = rows[0];
    if (!row) return null;
    const credential: Credential =
      kind === 'token' ? { kind, id: row.credential_id, scopes: row.scopes ?? [] } : { kind, id: row.credential_id };
    return this.facts.viewer(row.account_id, row.member_id, credential, row.facts);
  }

  private compile(): Statements {
    const viewer = (kind: LivingKind): string =>
      `select v.*, ${this.facts.selectList()} as facts from (${livingCredential(kind, 'c.secret_hash = $1')}) v`;
    const holder = (from: string, ceiling: string, key: string): string =>
      `select v.*, ${this.facts.selectList()} as facts
         from (select null::uuid as credential_id, a.id as account_id, m.id as member_id, '{}'::text[] as scopes, ${ceiling} as label_ceiling
                 from ${from} where ${key} = $1 and a.state = 'ACTIVE') v`;
    return {
      session: viewer('session'),
      token: viewer('token'),
      // No scopes is not the same as none: who comes by a link has not signed in.
      link: holder('member m join account a on a.id = m.account_id', `'AMBER_STRICT'`, 'm.id'),
      feed: holder('account a left join member m on m.account_id = a.id', `'AMBER'`, 'a.id'),
      job: holder('account a left join member m on m.account_id = a.id', '$2::text', 'a.id'),
    };
  }
}
