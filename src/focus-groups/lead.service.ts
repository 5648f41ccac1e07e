import { Injectable } from '@nestjs/common';
import { RecordingOnBehalf } from '../bodies/on-behalf-of.js';
import { Acts } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Forbidden, InvalidInput, NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import { requireOnCommittee } from './focus-group.entity.js';
import type { DesignateLeadInput, ProposeFocusGroupInput } from './focus-group.inputs.js';
import { GroupRecord } from './group-record.js';
import { LeadPeople } from './lead-people.js';
import { LeadRepository, type LeadingSeat } from './lead.repository.js';
import { SteeringAccess } from './steering-access.js';

interface Place {
  readonly groupId: string;
  readonly committeeId: string;
}

/** Which seats lead a group, and whom they designate. */
@Injectable()
export class LeadService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SteeringAccess,
    private readonly leads: LeadRepository,
    private readonly people: LeadPeople,
    private readonly onBehalf: RecordingOnBehalf,
    private readonly record: GroupRecord,
  ) {}

  /** The seats with which a group is proposed. */
  async propose(
    viewer: Viewer,
    place: Place,
    { leads, waiver }: Pick<ProposeFocusGroupInput, 'leads' | 'waiver'>,
  ): Promise<void> {
    const seats = new Set<string>();
    for (const [index, { seat: given, member }] of leads.entries()) {
      const path = ['leads', String(index)];
      const seat = await this.leadingSeat(viewer, place, inputId('sea', given, [...path, 'seat']), waiver, [
        ...path,
        'seat',
      ]);
      if (seats.has(seat.id)) throw InvalidInput.field([...path, 'seat'], 'is named twice.');
      seats.add(seat.id);
      const memberId = member ? await this.people.of(viewer, seat, member, [...path, 'member']) : null;
      await this.leads.designate(place.groupId, seat.id, memberId);
    }
  }

  designate(viewer: Viewer, input: DesignateLeadInput): Promise<Record<'focusGroup' | 'lead', Reference>> {
    return this.acts.perform('focus-group.designateLead', viewer, input, async () => {
      const group = await this.access.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      const { committeeId, workingGroupId } = await this.access.may('focus-group.designateLead', viewer, group.id);
      group.requireOpen();
      const place = { groupId: group.id, committeeId: committeeId ?? workingGroupId };
      const seatId = await this.designatingSeat(viewer, place, input);
      const path = input.onBehalfOf ? ['onBehalfOf', 'seat'] : ['seat'];
      const seat = await this.leadingSeat(viewer, place, seatId, input.waiver, path);
      const memberId = await this.people.of(viewer, seat, input.member, ['member']);
      const lead = await this.leads.designate(group.id, seat.id, memberId);
      const evidence = input.onBehalfOf ? { evidence: input.onBehalfOf.evidence.description } : {};
      const changes = { seat: seat.id, member: memberId, ...evidence };
      await this.record.event(
        'focus-group.leadDesignated',
        viewer,
        group.id,
        changes,
        input.onBehalfOf ? seat.id : null,
      );
      return { focusGroup: reference('Body', group.id), lead: reference('Lead', lead) };
    });
  }

  /** The viewer's own seat, or the one that designated by other means. */
  private async designatingSeat(viewer: Viewer, { committeeId }: Place, input: DesignateLeadInput): Promise<string> {
    if (input.onBehalfOf) {
      if (input.seat) throw InvalidInput.field('seat', 'is given either here or in onBehalfOf.');
      return (await this.onBehalf.check(viewer, committeeId, input.onBehalfOf)).seatId;
    }
    if (!input.seat) throw InvalidInput.field('seat', 'is missing: give your own seat, or onBehalfOf.');
    const seatId = inputId('sea', input.seat, 'seat');
    if (!(await this.leads.seat(seatId, committeeId))) throw new NotFound();
    if (!viewer.memberId || !(await this.leads.speaksFor(viewer.memberId, seatId)))
      throw new Forbidden('You do not speak for this seat: record it with onBehalfOf, if you keep its records.');
    return seatId;
  }

  private async leadingSeat(
    viewer: Viewer,
    { groupId, committeeId }: Place,
    seatId: string,
    waiver: Waiver | null | undefined,
    path: readonly string[],
  ): Promise<LeadingSeat> {
    const seat = await this.leads.seat(seatId, committeeId);
    if (!seat) throw new NotFound();
    const subject = { type: 'Body', id: groupId };
    await this.record.waivers.check(viewer, committeeId, subject, waiver, () => requireOnCommittee(seat.held, path));
    return seat;
  }
}
