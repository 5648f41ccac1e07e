import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { MeetingPlanEntity } from './meeting-plan.entity.js';
import { PlannedMeetingEntity } from './planned-meeting.entity.js';

@Injectable()
export class MeetingPlanRepository extends VersionedRepository<MeetingPlanEntity> {
  constructor(transaction: Transaction) {
    super(transaction, MeetingPlanEntity);
  }

  async planOf(plannedMeetingId: string): Promise<string | null> {
    const found = await this.transaction.manager.findOneBy(PlannedMeetingEntity, { id: plannedMeetingId });
    return found?.planId ?? null;
  }

  /** Those that were not dropped, by start. */
  meetings(planId: string): Promise<PlannedMeetingEntity[]> {
    return this.transaction.manager.find(PlannedMeetingEntity, {
      where: { planId, droppedAt: IsNull() },
      order: { startsAt: 'ASC' },
    });
  }

  async addMeeting(meeting: PlannedMeetingEntity): Promise<void> {
    await this.transaction.manager.insert(PlannedMeetingEntity, meeting);
  }

  /** Inside the lock of its plan. */
  async changeMeeting({ id, ...meeting }: PlannedMeetingEntity): Promise<void> {
    const { startsAt, byHand, droppedAt, meetingId } = meeting;
    await this.transaction.manager.update(PlannedMeetingEntity, { id }, { startsAt, byHand, droppedAt, meetingId });
  }
}
