import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { accountOf } from '../identity/own-account.js';
import { newSecret } from '../identity/secrets.js';
import { Acts } from '../kernel/acts.js';
import { CONFIG } from '../kernel/config-token.js';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { FeedRepository } from './feed.repository.js';

@Injectable()
export class FeedService {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly feeds: FeedRepository,
    private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Only the answer to this one request holds the secret: it takes no idempotency key, for nothing could repeat it. */
  create(viewer: Viewer, bodyId: string | null): Promise<{ address: string; feed: Reference }> {
    const secret = newSecret();
    return this.acts.perform('feed.create', viewer, {}, async () => {
      if (bodyId !== null) await this.reader.requireSight('Body', bodyId, viewer);
      const id = await this.feeds.add(accountOf(viewer), secret, bodyId);
      const changes = { body: { after: bodyId } };
      await this.events.record({ act: 'feed.created', subject: { type: 'Feed', id }, changes }, viewer);
      return { address: `${this.config.publicUrl}/calendar/${secret}.ics`, feed: reference('Feed', id) };
    });
  }

  revoke(viewer: Viewer, id: string): Promise<{ feed: Reference }> {
    return this.acts.perform('feed.revoke', viewer, {}, async () => {
      const { revoked } = await this.feeds.lock(id, accountOf(viewer));
      if (!revoked) {
        await this.feeds.revoke(id);
        await this.events.record({ act: 'feed.revoked', subject: { type: 'Feed', id } }, viewer);
      }
      return { feed: reference('Feed', id) };
    });
  }
}
