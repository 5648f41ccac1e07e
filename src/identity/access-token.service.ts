import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AccessTokenRepository } from './access-token.repository.js';
import type { AccessTokenWishes } from './access-token.wishes.js';
import { accountOf } from './own-account.js';
import { newSecret } from './secrets.js';

/** Begins every token, so that scanners of source code and logs know one that leaked. */
const TOKEN_PREFIX = 'plenary_';

@Injectable()
export class AccessTokenService {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly transaction: Transaction,
    private readonly tokens: AccessTokenRepository,
  ) {}

  /** Only the answer to this one request holds the secret: it takes no idempotency key, for nothing could repeat it. */
  async create(viewer: Viewer, wishes: AccessTokenWishes): Promise<{ token: string; accessToken: Reference }> {
    const { id, secret } = await this.issue(accountOf(viewer), wishes, viewer);
    return { token: secret, accessToken: reference('AccessToken', id) };
  }

  /** A new token for an account; `viewer` is null when the operator of the installation asks. */
  issue(
    accountId: string,
    wishes: AccessTokenWishes,
    viewer: Viewer | null,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    return this.transaction.run(async () => {
      const id = await this.tokens.add(accountId, secret, wishes);
      await this.events.record(
        {
          act: 'access-token.created',
          subject: { type: 'AccessToken', id },
          changes: { account: accountId, ...wishes },
        },
        viewer,
      );
      return { id, secret };
    });
  }

  revoke(viewer: Viewer, id: string): Promise<{ accessToken: Reference }> {
    return this.acts.perform('access-token.revoke', viewer, {}, async () => {
      const { revoked } = await this.tokens.lock(id, accountOf(viewer));
      if (!revoked) {
        await this.tokens.revoke(id);
        await this.events.record({ act: 'access-token.revoked', subject: { type: 'AccessToken', id } }, viewer);
      }
      return { accessToken: reference('AccessToken', id) };
    });
  }
}
