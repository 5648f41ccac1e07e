import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { MeetingState } from '../meetings/meeting.enums.js';
import { AgendaEntity } from './agenda.entity.js';
import type { LineChange } from './agenda-difference.js';

/** An item of an earlier meeting, as carrying it over looks at it. */
export interface EarlierItem {
  readonly id: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly label: string;
  readonly state: MeetingState;
  readonly kind: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly purpose: string;
  readonly presenter: string;
  /** Whether it waits to be carried over: put off, not reached, or without the decision that it was for. */
  readonly awaits: boolean;
  /** Whether it stands on the agenda of a later meeting already. */
  readonly carried: boolean;
}

/**
 * Whether an item with alias `item` of a meeting `held` was not taken: it was put off or not reached, or it was for a
 * decision and none is recorded, where a record was kept at all. A decision on it says that it was taken.
 */
export const AWAITS = `(item.kind = 'ITEM'
  and not exists (select from decision d where d.agenda_item_id = item.id)
  and (item.course in ('DEFERRED', 'NOT_REACHED') or (item.course = 'OPEN' and item.purpose = 'DECISION'
       and exists (select from sitting s where s.id = item.meeting_id))))`;

/** Whether an item with alias `item` stands on the agenda of a later meeting that was not called off. */
export const CARRIED = `exists (select from agenda_item later join meeting m on m.id = later.meeting_id
  where later.carried_from_id = item.id and m.state <> 'CANCELLED')`;

/** Statements of the write side. The lock of an agenda is that of its meeting's row. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly transaction: Transaction) {}

  async ofMeeting(meetingId: string): Promise<AgendaEntity> {
    const found = await this.transaction.manager.findOne(AgendaEntity, { where: { id: meetingId } });
    return found ?? AgendaEntity.provisional(meetingId);
  }

  async save(agenda: AgendaEntity): Promise<void> {
    await this.transaction.manager.upsert(AgendaEntity, agenda, ['id']);
  }

  async addChanges(
    meetingId: string,
    changes: readonly LineChange[],
    about: { readonly onAdoption: boolean; readonly reason: string; readonly by: string | null; readonly at: Date },
  ): Promise<void> {
    for (const { kind, itemId, title, formerTitle, fromNumber, toNumber } of changes) {
      await this.transaction.query(
        `insert into agenda_change (id, meeting_id, kind, on_adoption, agenda_item_id, item_title, former_title, from_number,
           to_number, reason, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[newId(), meetingId, kind, about.onAdoption, itemId, title, formerTitle, fromNumber, toNumber],
          ...[about.reason, about.by, about.at],
        ],
      );
    }
  }

  /** Writes what is asked of the body beside items of a meeting; answers how many of them there are. */
  async annotate(meetingId: string, annotations: ReadonlyMap<string, string>): Promise<number> {
    const rows = await this.transaction.query(
      `update agenda_item i set annotation_markdown = said.text from unnest($2::uuid[], $3::text[]) as said(id, text)
        where i.meeting_id = $1 and i.id = said.id returning i.id`,
      [meetingId, [...annotations.keys()], [...annotations.values()]],
    );
    return Array.isArray(rows[0]) ? (rows[0] as unknown[]).length : rows.length;
  }

  async meetingOfItem(itemId: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ meetingId: string }>(
      `select meeting_id as "meetingId" from agenda_item where id = $1`,
      [itemId],
    );
    return row?.meetingId ?? null;
  }

  async setCourse(itemId: string, course: string, reason: string): Promise<void> {
    await this.transaction.query(`update agenda_item set course = $2, course_reason = $3 where id = $1`, [
      itemId,
      course,
      reason,
    ]);
  }

  /** Items of earlier meetings, locked in one order, so that of two who carry one over only one does. */
  earlierItems(ids: readonly string[]): Promise<EarlierItem[]> {
    return this.transaction.query<EarlierItem>(
      `select item.id, item.meeting_id as "meetingId", held.body_id as "bodyId", held.label, held.state, item.kind, item.title,
              item.minutes, item.purpose, item.presenter, ${AWAITS} as awaits, ${CARRIED} as carried
         from agenda_item item join meeting held on held.id = item.meeting_id
        where item.id = any($1::uuid[]) order by item.id for update of item`,
      [ids],
    );
  }

  async linkCarried(itemId: string, earlierId: string): Promise<void> {
    await this.transaction.query(`update agenda_item set carried_from_id = $2 where id = $1`, [itemId, earlierId]);
  }

  /** Clients that keep a copy ask what changed since; the version stays, for nothing of the meeting's own did. */
  async touch(meetingId: string, at: Date): Promise<void> {
    await this.transaction.query(`update meeting set updated_at = $2 where id = $1`, [meetingId, at]);
  }
}
