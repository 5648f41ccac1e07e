import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reference, reference } from './reading/global-id.js';
import { Conflict, InvalidInput } from './refused.js';
import { Transaction } from './transaction.js';
import type { Viewer } from './viewer/viewer.js';

type Value = string | number | boolean | null;

/** What an act answers: the things it touched, by reference; the engine reads them for the viewer afterwards. */
export type Answer = Readonly<Record<string, Reference | readonly (Reference | object)[] | Value>>;

/**
 * Runs an act as one transaction, once for each idempotency key. Only committed answers are remembered, as ids, so a
 * retry reads the things anew under the rights of that moment.
 */
@Injectable()
export class Acts {
  constructor(private readonly transaction: Transaction) {}

  async perform<T extends Answer>(
    act: string,
    viewer: Viewer,
    input: { readonly idempotencyKey?: string | null },
    work: () => Promise<T>,
  ): Promise<T> {
    const { idempotencyKey: key } = input;
    if (key === undefined || key === null) return this.transaction.run(work);
    if (!viewer.signedIn) throw InvalidInput.field('idempotencyKey', 'is for those signed in: leave it out.');
    const fingerprint = createHash('sha256').update(canonical(input)).digest('hex');
    return this.transaction.run(async () => {
      const known = await this.claim(viewer, act, key, fingerprint);
      if (known) return known as T;
      const answer = await work();
      await this.transaction.query(
        `update idempotency_key set answer = $4 where account_id = $1 and act = $2 and key = $3`,
        [viewer.accountId, act, key, JSON.stringify(answer)],
      );
      return answer;
    });
  }

  /** Takes the key, waiting for whoever holds it; answers what a committed request with this key answered. */
  private async claim(viewer: Viewer, act: string, key: string, fingerprint: string): Promise<Answer | null> {
    const taken = await this.transaction.query(
      `insert into idempotency_key (account_id, act, key, fingerprint) values ($1, $2, $3, $4) on conflict do nothing returning key`,
      [viewer.accountId, act, key, fingerprint],
    );
    if (taken.length > 0) return null;
    const [row] = await this.transaction.query<{ fingerprint: string; answer: Record<string, unknown> | null }>(
      `select fingerprint, answer from idempotency_key where account_id = $1 and act = $2 and key = $3`,
      [viewer.accountId, act, key],
    );
    if (!row || row.fingerprint !== fingerprint) {
      throw new Conflict(
        'This idempotency key was used for a request with other content. Use a new key for a new request.',
      );
    }
    return Object.fromEntries(Object.entries(row.answer ?? {}).map(([name, value]) => [name, revive(value)])) as Answer;
  }
}

/** The same text for the same content, in whatever order a client writes the fields. */
function canonical(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (value !== null && typeof value === 'object' && 'type' in value && 'id' in value) {
    return reference(String(value.type), String(value.id));
  }
  return value;
}
