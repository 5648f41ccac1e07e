import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { AgendaItems } from './agenda-items.js';
import { MeetingChangeEntity } from './meeting-change.entity.js';
import { MeetingEntity } from './meeting.entity.js';

/** What an act needs of the body that meets. */
export interface MeetingBody {
  readonly id: string;
  readonly kind: 'WORKING_GROUP' | 'STEERING_COMMITTEE' | 'FOCUS_GROUP';
  readonly name: string;
  readonly state: string;
  readonly homeTimeZone: string;
  readonly workingGroupId: string;
}

@Injectable()
export class MeetingRepository extends VersionedRepository<MeetingEntity> {
  constructor(
    transaction: Transaction,
    readonly items: AgendaItems,
  ) {
    super(transaction, MeetingEntity);
  }

  async body(id: string): Promise<MeetingBody> {
    const [body] = await this.transaction.query<MeetingBody>(
      `select id, kind, name, state, home_time_zone as "homeTimeZone", working_group_id as "workingGroupId" from body where id = $1`,
      [id],
    );
    if (!body) throw new NotFound();
    return body;
  }

  async addChange(change: MeetingChangeEntity): Promise<void> {
    await this.transaction.manager.insert(MeetingChangeEntity, change);
  }

  /** Replies are answers to a date: when that changes they are kept, and asked for anew. */
  async outdateReplies(meetingId: string): Promise<void> {
    await this.transaction.query(`update reply set current = false where meeting_id = $1 and current`, [meetingId]);
  }
}
