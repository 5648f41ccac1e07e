import { Injectable } from '@nestjs/common';
import { Acts, type Answer } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import type { ChangeInput } from '../kernel/graphql/inputs.js';
import { reference } from '../kernel/reading/global-id.js';
import { Forbidden } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { InvitationService } from './invitation.service.js';
import type {
  ChangeRepresentationInput,
  EndMembershipInput,
  InviteMemberInput,
  UpdateProfileInput,
} from './member.inputs.js';
import type { UpdateMailPreferencesInput } from './mail-preferences.inputs.js';
import type { MemberEntity, ProfileChanges } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { MembershipService } from './membership.service.js';

/** What is done with members: their own settings, getting in and getting out. */
@Injectable()
export class MemberService {
  constructor(
    private readonly acts: Acts,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationService,
    private readonly memberships: MembershipService,
    private readonly events: Events,
  ) {}

  updateProfile(viewer: Viewer, input: UpdateProfileInput): Promise<Answer> {
    return this.changeOwn(viewer, input, ['profile.update', 'profile.updated'], (member) =>
      member.updateProfile(input),
    );
  }

  updateMailPreferences(viewer: Viewer, input: UpdateMailPreferencesInput): Promise<Answer> {
    return this.changeOwn(viewer, input, ['mail-preferences.update', 'mail-preferences.updated'], (member) =>
      member.chooseMails(input),
    );
  }

  endMembership(viewer: Viewer, input: EndMembershipInput): Promise<Answer> {
    return this.acts.perform('membership.end', viewer, input, async () => ({
      ...(await this.memberships.end(viewer, input)),
    }));
  }

  changeRepresentation(viewer: Viewer, input: ChangeRepresentationInput): Promise<Answer> {
    return this.acts.perform('representation.change', viewer, input, async () => ({
      ...(await this.memberships.changeRepresentation(viewer, input)),
    }));
  }

  invite(viewer: Viewer, input: InviteMemberInput): Promise<Answer> {
    return this.acts.perform('member.invite', viewer, input, async () => ({
      ...(await this.invitations.invite(viewer, input)),
    }));
  }

  private changeOwn(
    viewer: Viewer,
    input: ChangeInput,
    [act, done]: readonly [string, string],
    change: (member: MemberEntity) => ProfileChanges,
  ): Promise<Answer> {
    return this.acts.perform(act, viewer, input, async () => {
      const { memberId } = viewer;
      if (!memberId) throw new Forbidden('This account is no member, so it has no profile.');
      const member = await this.members.lock(memberId, input.expectedVersion);
      const changes = change(member);
      const answer = { member: reference('Member', memberId) };
      if (Object.keys(changes).length === 0) return answer;
      await this.members.save(member);
      await this.events.record({ act: done, subject: { type: 'Member', id: memberId }, changes }, viewer);
      return answer;
    });
  }
}
