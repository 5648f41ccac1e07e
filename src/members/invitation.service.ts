import { Injectable } from '@nestjs/common';
import { AccountService } from '../identity/account.service.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { canonicalLanguage } from './member.entity.js';
import type { InviteMemberInput } from './member.inputs.js';
import { MemberRepository } from './member.repository.js';
import { PartyRepository } from './party.repository.js';

/** Getting in. Runs within one act, whose transaction is open. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly members: MemberRepository,
    private readonly parties: PartyRepository,
    private readonly accounts: AccountService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async invite(viewer: Viewer, input: InviteMemberInput): Promise<{ member: Reference }> {
    const partyId = inputId('pty', input.party, 'party');
    const party = await this.parties.find(partyId);
    if (!party) throw new NotFound();
    const language = canonicalLanguage(input.language);
    const accountId = await this.accounts.invite(input.email, viewer);
    if (!accountId)
      throw new Refused('member.address-taken', 'Somebody has an account with this e-mail address already.', {
        path: ['email'],
      });
    const memberId = await this.members.enter({
      accountId,
      name: input.name.trim(),
      timeZone: input.timeZone ?? party.timeZones[0] ?? 'UTC',
      language,
      partyId,
      position: input.position,
      from: this.clock.today(),
    });
    await this.members.addInvitation(memberId, viewer.memberId);
    const subject = { type: 'Member', id: memberId };
    const changes = { name: { after: input.name }, party: { after: partyId } };
    await this.events.record({ act: 'member.invited', subject, changes }, viewer);
    return { member: reference('Member', memberId) };
  }
}
