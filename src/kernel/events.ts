import { Injectable } from '@nestjs/common';
import { newId } from './identifier.js';
import { Jobs } from './jobs.js';
import { Transaction } from './transaction.js';
import type { Viewer } from './viewer/viewer.js';

/** One entry of the trail: who did what to which thing, on behalf of which seat, and what changed. */
export interface RecordedEvent {
  /** The act in the past tense, such as `meeting.scheduled`. */
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly bodyId?: string | null;
  readonly onBehalfOfSeat?: string | null;
  /** What changed: field to its values before and after. Never a secret: the trail is read by auditors. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/**
 * The append-only table that is audit trail and activity feed at once, written in the act's own transaction together
 * with the job that tells others, so that mail follows a commit and never precedes one.
 */
@Injectable()
export class Events {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
  ) {}

  /** Records an event; answers its id. `viewer` is null for what the system does by itself. */
  async record(event: RecordedEvent, viewer: Viewer | null): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into event (id, act, account_id, member_id, subject_type, subject_id, body_id, on_behalf_of_seat_id, changes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        event.act,
        viewer?.accountId ?? null,
        viewer?.memberId ?? null,
        event.subject.type,
        event.subject.id,
        event.bodyId ?? null,
        event.onBehalfOfSeat ?? null,
        JSON.stringify(event.changes ?? {}),
      ],
    );
    if (this.jobs.handles(event.act)) await this.jobs.add(event.act, { event: id, subject: event.subject.id });
    return id;
  }
}
