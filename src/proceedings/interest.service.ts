import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { DeclareInterestInput, SettleInterestInput } from './interest.inputs.js';
import { InterestEntity } from './interest.entity.js';
import { InterestRepository } from './interest.repository.js';
import { SittingAccess } from './sitting.access.js';
import { Recording } from './recording.js';

type Done = Record<string, Reference>;

/** Interests of people in what the body decides: declared by them, or recorded for them; settled by the chair. */
@Injectable()
export class InterestService {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly access: SittingAccess,
    private readonly interests: InterestRepository,
    private readonly recording: Recording,
  ) {}

  declare(viewer: Viewer, input: DeclareInterestInput): Promise<Done> {
    return this.recording.perform('meeting.declareInterest', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.declareInterest', viewer, input);
      const now = this.recording.now();
      meeting.requireRecordable();
      const memberId = input.member ? inputId('mem', input.member, 'member') : viewer.memberId;
      if (!memberId) throw new NotFound();
      if (memberId !== viewer.memberId) {
        await this.reader.requireSight('Member', memberId, viewer);
        // Whoever keeps the record of the meeting also records what others declare.
        this.policy.may('meeting.recordArrival', viewer, meeting.bodyId);
      }
      if (!(await this.interests.belongs(meeting.bodyId, memberId))) {
        throw new Refused('interest.of-the-body', 'Interests are declared by those who take part in the body.', {
          path: ['member'],
        });
      }
      const item = await this.access.item(meeting.id, input.item);
      const interest = Object.assign(new InterestEntity(), item, {
        ...{ id: newId(), meetingId: meeting.id, memberId, statement: input.statement, declaredAt: now },
        ...{ recordedBy: viewer.memberId, settlement: '', settledAt: null, settledBy: null, version: 1 },
      });
      await this.interests.add(interest);
      return this.done('meeting.interestDeclared', viewer, meeting.bodyId, interest);
    });
  }

  settle(viewer: Viewer, input: SettleInterestInput): Promise<Done> {
    return this.recording.perform('meeting.settleInterest', viewer, input, async () => {
      const id = inputId('itr', input.interest, 'interest');
      await this.reader.requireSight('Interest', id, viewer);
      const { meetingId } = (await this.interests.find(id)) as InterestEntity;
      const { meeting } = await this.access.lockSeen('meeting.settleInterest', viewer, meetingId);
      const interest = await this.interests.lock(id, input.expectedVersion);
      interest.settle(input.settlement, this.recording.now(), viewer.memberId);
      await this.interests.save(interest);
      return this.done('meeting.interestSettled', viewer, meeting.bodyId, interest);
    });
  }

  private async done(act: string, viewer: Viewer, bodyId: string, interest: InterestEntity): Promise<Done> {
    const subject = { type: 'Interest', id: interest.id };
    await this.recording.event({ act, subject, bodyId, changes: { settled: interest.settledAt !== null } }, viewer);
    return { meeting: reference('Meeting', interest.meetingId), interest: reference('Interest', interest.id) };
  }
}
