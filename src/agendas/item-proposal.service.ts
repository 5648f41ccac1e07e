import { Injectable } from '@nestjs/common';
import { type Speaker, Speakers } from '../bodies/speakers.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import { AgendaItemKind } from '../meetings/meeting.enums.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { MOST_ITEMS } from '../meetings/plan.inputs.js';
import { Recording } from '../proceedings/recording.js';
import { AgendaAccess } from './agenda.access.js';
import { ProposalState } from './agenda.enums.js';
import { AgendaRepository } from './agenda.repository.js';
import { ItemProposalEntity, notOfASeat } from './item-proposal.entity.js';
import type {
  CallForItemsInput,
  DeclineItemProposalInput,
  PlaceItemProposalInput,
  ProposeItemInput,
  WithdrawItemProposalInput,
} from './item-proposal.inputs.js';
import { ItemProposalRepository } from './item-proposal.repository.js';

type Done = Record<string, Reference>;

/** Items are called for, proposed by seats, and placed on the agenda or declined. */
@Injectable()
export class ItemProposalService {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agendas: AgendaRepository,
    private readonly proposals: ItemProposalRepository,
    private readonly meetings: MeetingRepository,
    private readonly speakers: Speakers,
    private readonly recording: Recording,
  ) {}

  call(viewer: Viewer, input: CallForItemsInput): Promise<Done> {
    return this.recording.perform('agenda.callForItems', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.callForItems', viewer, input);
      const now = this.recording.now();
      meeting.requireNotBegun(now);
      const deadline = instantOf(input.deadline, ['deadline']);
      agenda.call(deadline, input.note ?? '', meeting, now, viewer.memberId);
      await this.agendas.save(agenda);
      meeting.updatedAt = now;
      await this.meetings.save(meeting);
      const subject = { type: 'Meeting', id: meeting.id };
      const changes = { deadline: deadline.at };
      await this.recording.event({ act: 'agenda.itemsCalledFor', subject, bodyId: meeting.bodyId, changes }, viewer);
      return { meeting: reference('Meeting', meeting.id) };
    });
  }

  propose(viewer: Viewer, input: ProposeItemInput): Promise<Done> {
    return this.recording.perform('agenda.proposeItem', viewer, input, async () => {
      const { meeting, agenda } = await this.access.lock('agenda.proposeItem', viewer, input);
      const now = this.recording.now();
      meeting.requireOpen(now);
      const deadline = agenda.requireCall();
      const { capacity: _, ...speaker } = await this.speakers.of(viewer, meeting.bodyId, input);
      await this.requireSeat(meeting.bodyId, speaker);
      const { title, purpose, minutes, presenter, explanationMarkdown } = input;
      const proposal = Object.assign(new ItemProposalEntity(), speaker, {
        ...{ id: newId(), meetingId: meeting.id, title, purpose, minutes: minutes ?? null, presenter: presenter ?? '' },
        ...{ explanationMarkdown: explanationMarkdown ?? '', late: (speaker.evidenceReceivedAt ?? now) > deadline },
        ...{ recordedBy: viewer.memberId, proposedAt: now, state: ProposalState.PROPOSED, reason: '' },
        ...{ decidedBy: null, decidedAt: null, agendaItemId: null, version: 1 },
      });
      await this.proposals.add(proposal);
      await this.proposals.tellChairs(proposal.id);
      const act = proposal.onBehalf ? 'agenda.itemProposedOnBehalf' : 'agenda.itemProposed';
      return this.done(act, proposal, meeting, viewer);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawItemProposalInput): Promise<Done> {
    return this.recording.perform('agenda.withdrawItemProposal', viewer, input, async () => {
      const { meeting, proposal } = await this.access.proposal('agenda.withdrawItemProposal', viewer, input);
      const speaker = await this.speakers.of(viewer, meeting.bodyId, {
        onBehalfOf: input.onBehalfOf ?? null,
        seat: proposal.seatId && `sea_${proposal.seatId}`,
      });
      proposal.withdraw(speaker, this.recording.now(), viewer.memberId);
      await this.proposals.save(proposal);
      return this.done('agenda.itemProposalWithdrawn', proposal, meeting, viewer);
    });
  }

  place(viewer: Viewer, input: PlaceItemProposalInput): Promise<Done> {
    return this.recording.perform('agenda.placeItemProposal', viewer, input, async () => {
      const { meeting, agenda, proposal } = await this.access.proposal('agenda.placeItemProposal', viewer, input);
      const now = this.recording.now();
      meeting.requireOpen(now);
      agenda.requireNotAdopted();
      proposal.requireProposed();
      const before = await this.meetings.items.of(meeting.id);
      requireRoom(before.length, 1, MOST_ITEMS);
      const { title, purpose, minutes, presenter } = proposal;
      const line = { id: null, kind: AgendaItemKind.ITEM, title, purpose, minutes, presenter };
      const at = Math.min((input.position ?? before.length + 1) - 1, before.length);
      const placed = (await this.meetings.items.add(meeting.id, [line], at))[at];
      const itemId = placed?.id as string;
      proposal.place(itemId, now, viewer.memberId);
      await this.proposals.save(proposal);
      // Whoever edits the agenda meanwhile is told that it changed.
      await this.meetings.save(meeting);
      const done = await this.done('agenda.itemProposalPlaced', proposal, meeting, viewer);
      return { ...done, item: reference('AgendaItem', itemId) };
    });
  }

  decline(viewer: Viewer, input: DeclineItemProposalInput): Promise<Done> {
    return this.recording.perform('agenda.declineItemProposal', viewer, input, async () => {
      const { meeting, agenda, proposal } = await this.access.proposal('agenda.declineItemProposal', viewer, input);
      agenda.requireNotAdopted();
      proposal.decline(input.reason, this.recording.now(), viewer.memberId);
      await this.proposals.save(proposal);
      return this.done('agenda.itemProposalDeclined', proposal, meeting, viewer);
    });
  }

  /** Where the body has seats, items are proposed by them. Who prepares the agenda needs no proposal. */
  private async requireSeat(bodyId: string, { seatId }: Pick<Speaker, 'seatId'>): Promise<void> {
    if (seatId !== null || !(await this.proposals.hasSeats(bodyId))) return;
    throw notOfASeat();
  }

  private async done(
    act: string,
    { id, meetingId, seatId, onBehalf, late, state }: ItemProposalEntity,
    { bodyId }: { readonly bodyId: string },
    viewer: Viewer,
  ): Promise<Done> {
    await this.agendas.touch(meetingId, this.recording.now());
    // No titles and no reasons: the trail is read by those who read no papers.
    const onBehalfOfSeat = onBehalf && state === ProposalState.PROPOSED ? seatId : null;
    const subject = { type: 'ItemProposal', id };
    await this.recording.event({ act, subject, bodyId, onBehalfOfSeat, changes: { late, state } }, viewer);
    return { meeting: reference('Meeting', meetingId), proposal: reference('ItemProposal', id) };
  }
}

/** An agenda has an end. */
export function requireRoom(lines: number, more: number, most: number): void {
  if (lines + more <= most) return;
  throw new Refused('agenda.full', `An agenda has ${most} lines at most.`);
}
