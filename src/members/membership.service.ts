import { Injectable } from '@nestjs/common';
import { AccountService } from '../identity/account.service.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Departures } from './departures.js';
import type { MemberEntity } from './member.entity.js';
import type { ChangeRepresentationInput, EndMembershipInput } from './member.inputs.js';
import { MemberRepository } from './member.repository.js';
import { requireSecretaryOf } from './membership.access.js';
import { PartyRepository } from './party.repository.js';

interface Done {
  readonly member: Reference;
}

/** Getting out, and going on for another party. Each runs within one act, whose transaction is open. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly members: MemberRepository,
    private readonly parties: PartyRepository,
    private readonly departures: Departures,
    private readonly accounts: AccountService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Sessions, tokens and every standing end at once; who the member was stays on record. */
  async end(viewer: Viewer, input: EndMembershipInput): Promise<Done> {
    const member = await this.seen(viewer, input);
    const { id } = member;
    const on = this.clock.today();
    if (viewer.memberId !== id) await this.requireSecretary(viewer, member, on);
    const ended = await this.departures.carryOut({ memberId: id, on, kind: 'LEAVES' });
    const representations = await this.departures.endRepresentations(id, on);
    if (member.accountId) await this.accounts.close(member.accountId, viewer);
    await this.members.save(member);
    const changes = { reason: { after: input.reason }, ended: { after: { ...ended, representations } } };
    await this.events.record({ act: 'membership.ended', subject: { type: 'Member', id }, changes }, viewer);
    return { member: reference('Member', id) };
  }

  /** What the member filled for the former party ends with it. */
  async changeRepresentation(viewer: Viewer, input: ChangeRepresentationInput): Promise<Done> {
    const member = await this.seen(viewer, input);
    const { id } = member;
    await this.requireSecretary(viewer, member, input.from);
    const partyId = await this.parties.requireId(input.party, 'party');
    if ((await this.members.partiesOf(id, input.from)).includes(partyId))
      throw InvalidInput.field('party', 'is the one that the member represents on that day.');
    const ended = await this.departures.carryOut({ memberId: id, on: input.from, kind: 'CHANGES_PARTY' });
    await this.departures.endRepresentations(id, input.from);
    await this.members.represent(id, partyId, input.position, input.from);
    await this.members.save(member);
    const changes = { party: { after: partyId }, from: { after: input.from }, ended: { after: ended } };
    await this.events.record({ act: 'representation.changed', subject: { type: 'Member', id }, changes }, viewer);
    return { member: reference('Member', id) };
  }

  private async seen(viewer: Viewer, input: EndMembershipInput | ChangeRepresentationInput): Promise<MemberEntity> {
    const id = inputId('mem', input.member, 'member');
    await this.members.requireSight(id, viewer);
    return this.members.lock(id, input.expectedVersion);
  }

  private async requireSecretary(viewer: Viewer, { id }: MemberEntity, on: string): Promise<void> {
    const groups = await this.members.workingGroupsOf(id, on);
    requireSecretaryOf(groups, viewer);
  }
}
