import { Injectable } from '@nestjs/common';
import { Acts, type Answer } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ChairWaivers } from './chair-waivers.js';
import { SeatDesk } from './seat-desk.js';
import type { AppointToSeatInput, EndDelegationInput, NameDelegateInput, VacateSeatInput } from './seat.inputs.js';
import { SeatRepository } from './seat.repository.js';
import { checkSeats } from './seat-terms.js';
import { TermRulesInForce } from './term-rules.js';

/** Who holds the seats and who fills them: kept by the secretary of the working group. */
@Injectable()
export class SeatService {
  constructor(
    private readonly acts: Acts,
    private readonly seats: SeatRepository,
    private readonly desk: SeatDesk,
    private readonly reader: Reader,
    private readonly rules: TermRulesInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  appoint(viewer: Viewer, input: AppointToSeatInput): Promise<Answer> {
    return this.acts.perform('seat.appoint', viewer, input, async () => {
      const { seat, workingGroupId } = await this.desk.open('seat.appoint', viewer, input.seat, input);
      const partyId = inputId('pty', input.party, 'party');
      await this.reader.requireSight('Party', partyId, viewer);
      const terms = await this.seats.termsOf(seat);
      const rules = await this.rules.of(seat.bodyId, input.from);
      const term = terms.appoint(partyId, input.from, input.until ?? null, rules);
      const subject = { type: 'Seat', id: seat.id };
      const seats = await this.rules.seats(seat.bodyId, input.from);
      const held = seats ? await this.seats.othersHeld(seat, input.from) : 0;
      for (const rule of [
        () => checkSeats(held, seats),
        () => terms.checkLength(term, rules),
        () => terms.checkRenewals(term, rules),
      ])
        await this.waivers.check(viewer, workingGroupId, subject, input.waiver, rule);
      const delegation = await this.seats.delegationOf(seat);
      const members = delegation.rows.map(({ memberId }) => memberId);
      const left = delegation.leave(term, await this.seats.representing(partyId, members, input.from));
      await this.seats.saveTerms(seat, terms, viewer.memberId);
      await this.seats.saveDelegation(seat, delegation);
      await this.desk.close('seat.appointed', viewer, seat, input.evidence, {
        party: { after: partyId },
        term: { after: { from: term.from, until: term.until } },
        delegationsEnded: { after: left },
      });
      return { seat: reference('Seat', seat.id) };
    });
  }

  vacate(viewer: Viewer, input: VacateSeatInput): Promise<Answer> {
    return this.acts.perform('seat.vacate', viewer, input, async () => {
      const { seat } = await this.desk.open('seat.vacate', viewer, input.seat, input);
      const terms = await this.seats.termsOf(seat);
      const { partyId, until } = terms.vacate(input.on);
      const delegation = await this.seats.delegationOf(seat);
      const left = delegation.leave({ from: input.on, until }, new Set());
      await this.seats.saveTerms(seat, terms, viewer.memberId);
      await this.seats.saveDelegation(seat, delegation);
      await this.desk.close('seat.vacated', viewer, seat, input.evidence, {
        party: { before: partyId },
        vacantFrom: { after: input.on },
        reason: { after: input.reason },
        delegationsEnded: { after: left },
      });
      return { seat: reference('Seat', seat.id) };
    });
  }

  nameDelegate(viewer: Viewer, input: NameDelegateInput): Promise<Answer> {
    return this.acts.perform('delegate.name', viewer, input, async () => {
      const { seat } = await this.desk.open('delegate.name', viewer, input.seat, input);
      const memberId = inputId('mem', input.member, 'member');
      await this.reader.requireSight('Member', memberId, viewer);
      const term = (await this.seats.termsOf(seat)).on(input.from);
      if (!term?.partyId)
        throw new Refused('seat.vacant', `No known party holds seat ${seat.number} on ${input.from}.`, {
          path: ['from'],
        });
      if (!(await this.seats.representing(term.partyId, [memberId], input.from)).has(memberId))
        throw new Refused(
          'seat.delegate-represents-party',
          'Who fills a seat represents the party that holds it, and this person does not on that day.',
          { path: ['member'] },
        );
      const delegation = await this.seats.delegationOf(seat);
      const { capacity, from } = input;
      const named = { memberId, capacity, position: input.position ?? null, from, until: input.until ?? null };
      const delegate = delegation.name(named);
      await this.seats.saveDelegation(seat, delegation);
      await this.desk.close('delegate.named', viewer, seat, input.evidence, { delegate: { after: delegate } });
      return { delegate: reference('Delegate', delegate.id), seat: reference('Seat', seat.id) };
    });
  }

  endDelegation(viewer: Viewer, input: EndDelegationInput): Promise<Answer> {
    return this.acts.perform('delegation.end', viewer, input, async () => {
      const delegateId = inputId('dlg', input.delegate, 'delegate');
      await this.reader.requireSight('Delegate', delegateId, viewer);
      const seatId = await this.seats.seatOf(delegateId);
      const { seat } = await this.desk.open('delegation.end', viewer, `sea_${seatId}`, input);
      const delegation = await this.seats.delegationOf(seat);
      const delegate = delegation.end(delegateId, input.on);
      await this.seats.saveDelegation(seat, delegation);
      await this.desk.close('delegation.ended', viewer, seat, null, { delegate: { before: delegate } });
      return { seat: reference('Seat', seat.id) };
    });
  }
}
