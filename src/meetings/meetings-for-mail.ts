import { Injectable } from '@nestjs/common';
import { printable } from '../kernel/text/printable.js';
import type { MeetingForMail, Recipient } from './invitation.js';
import { InvitationRepository } from './invitation.repository.js';
import { ItemSymbols } from './item-symbols.js';

/** A meeting as a mail to one person shows it: without what mail cannot carry, and with the symbols that are for them. */
@Injectable()
export class MeetingsForMail {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly symbols: ItemSymbols,
  ) {}

  /** The meeting itself: what one of its readers may be shown of it, `written` says. */
  meeting(id: string): Promise<MeetingForMail | null> {
    return this.invitations.meeting(id);
  }

  /** Everybody who is written to; or one of them, if they still are. */
  recipients(meetingId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.invitations.recipients(meetingId, memberId);
  }

  async written(meetingId: string, memberId: string): Promise<MeetingForMail | null> {
    const meeting = await this.invitations.meeting(meetingId);
    if (!meeting) return null;
    const symbols = meeting.agenda.length === 0 ? new Map() : await this.symbols.visible(meetingId, memberId);
    const agenda = meeting.agenda.map((item) => ({ ...printable(item), symbols: symbols.get(item.id) ?? [] }));
    return { ...printable(meeting, ['reason']), agenda };
  }
}
