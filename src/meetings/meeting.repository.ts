import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { AgendaPurpose } from './meeting.enums.js';
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

export interface AgendaLine {
  readonly title: string;
  readonly minutes: number | null;
  readonly purpose: AgendaPurpose;
  readonly presenter: string;
}

@Injectable()
export class MeetingRepository extends VersionedRepository<MeetingEntity> {
  constructor(transaction: Transaction) {
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

  /** Puts these lines in place of the agenda. An item of the same title stays the same item, with what is noted on it. */
  async setAgenda(meetingId: string, lines: readonly AgendaLine[]): Promise<void> {
    const former = await this.transaction.query<{ id: string; title: string }>(
      `select id, title from agenda_item where meeting_id = $1 order by position`,
      [meetingId],
    );
    await this.transaction.query(`delete from agenda_item where meeting_id = $1`, [meetingId]);
    const ids = lines.map(({ title }) => {
      const same = former.findIndex((item) => item.title === title);
      return same < 0 ? newId() : (former.splice(same, 1)[0]?.id ?? newId());
    });
    await this.transaction.query(
      `insert into agenda_item (id, meeting_id, position, title, minutes, purpose, presenter)
       select line.id, $1, line.position, line.title, line.minutes, line.purpose, line.presenter
         from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::uuid[]) with ordinality
           as line(title, minutes, purpose, presenter, id, position)`,
      [
        meetingId,
        lines.map(({ title }) => title),
        lines.map(({ minutes }) => minutes),
        lines.map(({ purpose }) => purpose),
        lines.map(({ presenter }) => presenter),
        ids,
      ],
    );
  }

  /** Replies are answers to a date: when that changes they are kept, and asked for anew. */
  async outdateReplies(meetingId: string): Promise<void> {
    await this.transaction.query(`update reply set current = false where meeting_id = $1 and current`, [meetingId]);
  }
}
