import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { DeclareInterestInput, SettleInterestInput, StrikeInterestInput } from './interest.inputs.js';
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
      meeting.requireRecordable();
      const whose = await this.whose(viewer, meeting.bodyId, input);
      const item = await this.access.item(meeting.id, input.item);
      if (input.withdraws && !item.agendaItemId)
        throw InvalidInput.field('item', 'is needed: from what do they withdraw?');
      const { withdraws, statement } = input;
      const declared = { meetingId: meeting.id, ...whose, ...item, withdraws };
      const interest = InterestEntity.declare(declared, statement, this.recording.now(), viewer.memberId);
      await this.interests.add(interest);
      return this.done('meeting.interestDeclared', viewer, meeting.bodyId, interest);
    });
  }

  settle(viewer: Viewer, input: SettleInterestInput): Promise<Done> {
    return this.recording.perform('meeting.settleInterest', viewer, input, async () => {
      const { bodyId, interest } = await this.lock('meeting.settleInterest', viewer, input);
      interest.settle(input.settlement, this.recording.now(), viewer.memberId);
      await this.interests.save(interest);
      return this.done('meeting.interestSettled', viewer, bodyId, interest);
    });
  }

  strike(viewer: Viewer, input: StrikeInterestInput): Promise<Done> {
    return this.recording.perform('meeting.strikeInterest', viewer, input, async () => {
      const { bodyId, interest } = await this.lock('meeting.strikeInterest', viewer, input);
      interest.strike(input.reason, this.recording.now(), viewer.memberId);
      await this.interests.save(interest);
      return this.done('meeting.interestStruck', viewer, bodyId, interest);
    });
  }

  /** The own interest, that of the own seat, or what those who keep the record of the meeting record for others. */
  private async whose(
    viewer: Viewer,
    bodyId: string,
    { member, seat }: DeclareInterestInput,
  ): Promise<Pick<InterestEntity, 'memberId' | 'seatId'>> {
    if (seat) {
      if (member)
        throw InvalidInput.field('member', 'is for a person: leave it out where the interest is that of a seat.');
      const seatId = inputId('sea', seat, 'seat');
      const known = await this.interests.seat(bodyId, seatId, viewer.memberId);
      if (!known) throw new NotFound();
      if (!known.own) this.policy.may('meeting.recordArrival', viewer, bodyId);
      return { memberId: null, seatId };
    }
    const memberId = member ? inputId('mem', member, 'member') : viewer.memberId;
    if (!memberId) throw new NotFound();
    if (memberId !== viewer.memberId) {
      await this.reader.requireSight('Member', memberId, viewer);
      this.policy.may('meeting.recordArrival', viewer, bodyId);
    }
    if (!(await this.interests.belongs(bodyId, memberId))) {
      throw new Refused('interest.of-the-body', 'Interests are declared by those who take part in the body.', {
        path: ['member'],
      });
    }
    return { memberId, seatId: null };
  }

  private async lock(
    act: string,
    viewer: Viewer,
    input: { readonly interest: string; readonly expectedVersion?: number | null },
  ): Promise<{ readonly bodyId: string; readonly interest: InterestEntity }> {
    const id = inputId('itr', input.interest, 'interest');
    await this.reader.requireSight('Interest', id, viewer);
    const { meetingId } = (await this.interests.find(id)) as InterestEntity;
    const { meeting } = await this.access.lockSeen(act, viewer, meetingId);
    return { bodyId: meeting.bodyId, interest: await this.interests.lock(id, input.expectedVersion) };
  }

  private async done(act: string, viewer: Viewer, bodyId: string, interest: InterestEntity): Promise<Done> {
    const { withdraws, seatId, settledAt, struckAt } = interest;
    const changes = { withdraws, settled: settledAt !== null, struck: struckAt !== null };
    const subject = { type: 'Interest', id: interest.id };
    await this.recording.event({ act, subject, bodyId, onBehalfOfSeat: seatId, changes }, viewer);
    return { meeting: reference('Meeting', interest.meetingId), interest: reference('Interest', interest.id) };
  }
}
