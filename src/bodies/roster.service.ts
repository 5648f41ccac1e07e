import { Injectable } from '@nestjs/common';
import { Acts, type Answer } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ChairWaivers } from './chair-waivers.js';
import { RosterDesk } from './roster-desk.js';
import type {
  AdmitObserverInput,
  AppointSecretaryInput,
  DesignateChairInput,
  EndChairInput,
  EndObserverInput,
  EndSecretaryInput,
} from './roster.inputs.js';
import { RosterRepository } from './roster.repository.js';
import { TermRulesInForce } from './term-rules.js';

/** Who chairs, observes and keeps the papers of a body. */
@Injectable()
export class RosterService {
  constructor(
    private readonly acts: Acts,
    private readonly rosters: RosterRepository,
    private readonly desk: RosterDesk,
    private readonly rules: TermRulesInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  designateChair(viewer: Viewer, input: DesignateChairInput): Promise<Answer> {
    return this.acts.perform('chair.designate', viewer, input, async () => {
      const body = await this.desk.open('chair.designate', viewer, inputId('bdy', input.body, 'body'));
      if (body.kind !== 'WORKING_GROUP')
        throw InvalidInput.field('body', 'must be a working group: who chairs it chairs its steering committee too.');
      const partyId = await this.desk.party(viewer, input.party);
      const memberId = input.member ? await this.desk.member(viewer, input.member) : null;
      if (memberId && !(await this.rosters.represents(memberId, partyId, input.from)))
        throw new Refused(
          'chair.represents-party',
          'Who chairs for a party represents it, and this person does not on that day.',
          {
            path: ['member'],
          },
        );
      const roster = await this.rosters.of('chair', body.id);
      const chair = roster.enter({ partyId, memberId, from: input.from, until: input.until ?? null });
      const limit = await this.rules.coChairs(body.id, input.from);
      await this.waivers.check(viewer, body.id, { type: 'Chair', id: chair.id }, input.waiver, () =>
        roster.checkNumber(chair, limit),
      );
      await this.rosters.save('chair', body.id, roster);
      return this.desk.entered('chair', 'chair.designated', viewer, body.id, chair);
    });
  }

  admitObserver(viewer: Viewer, input: AdmitObserverInput): Promise<Answer> {
    return this.acts.perform('observer.admit', viewer, input, async () => {
      const body = await this.desk.open('observer.admit', viewer, inputId('bdy', input.body, 'body'));
      const partyId = await this.desk.party(viewer, input.party);
      const roster = await this.rosters.of('observer', body.id);
      const observer = roster.enter({ partyId, memberId: null, from: input.from, until: input.until ?? null });
      await this.rosters.save('observer', body.id, roster);
      return this.desk.entered('observer', 'observer.admitted', viewer, body.id, observer);
    });
  }

  appointSecretary(viewer: Viewer, input: AppointSecretaryInput): Promise<Answer> {
    return this.acts.perform('secretary.appoint', viewer, input, async () => {
      const body = await this.desk.open('secretary.appoint', viewer, inputId('bdy', input.body, 'body'));
      const memberId = await this.desk.member(viewer, input.member);
      const roster = await this.rosters.of('secretary', body.id);
      const secretary = roster.enter({ partyId: null, memberId, from: input.from, until: input.until ?? null });
      await this.rosters.save('secretary', body.id, roster);
      return this.desk.entered('secretary', 'secretary.appointed', viewer, body.id, secretary);
    });
  }

  endChair(viewer: Viewer, input: EndChairInput): Promise<Answer> {
    return this.acts.perform('chair.end', viewer, input, () => this.desk.end('chair', viewer, input));
  }

  endObserver(viewer: Viewer, input: EndObserverInput): Promise<Answer> {
    return this.acts.perform('observer.end', viewer, input, () => this.desk.end('observer', viewer, input));
  }

  endSecretary(viewer: Viewer, input: EndSecretaryInput): Promise<Answer> {
    return this.acts.perform('secretary.end', viewer, input, () => this.desk.end('secretary', viewer, input));
  }
}
