import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import type { AgendaEntity } from './agenda.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import type { ItemProposalEntity } from './item-proposal.entity.js';
import { ItemProposalRepository } from './item-proposal.repository.js';

export interface Preparing {
  readonly meeting: MeetingEntity;
  readonly body: MeetingBody;
  readonly agenda: AgendaEntity;
}

/**
 * Finding what an act on an agenda is about, for somebody who sees it and may do the act. The meeting's row is the lock
 * of its agenda; proposals and items are locked after it.
 */
@Injectable()
export class AgendaAccess {
  constructor(
    private readonly reader: Reader,
    private readonly meetings: MeetingAccess,
    private readonly agendas: AgendaRepository,
    private readonly proposals: ItemProposalRepository,
  ) {}

  async lock(
    act: string,
    viewer: Viewer,
    input: { readonly meeting: string; readonly expectedVersion?: number | null },
  ): Promise<Preparing> {
    const { meeting, body } = await this.meetings.lock(act, viewer, input);
    return { meeting, body, agenda: await this.agendas.ofMeeting(meeting.id) };
  }

  /** The item of an act, and its meeting, locked. */
  async item(act: string, viewer: Viewer, given: string): Promise<Preparing & { readonly itemId: string }> {
    const itemId = inputId('agi', given, 'item');
    await this.reader.requireSight('AgendaItem', itemId, viewer);
    const meetingId = await this.agendas.meetingOfItem(itemId);
    if (!meetingId) throw new NotFound();
    return { ...(await this.lock(act, viewer, { meeting: `mtg_${meetingId}` })), itemId };
  }

  async proposal(
    act: string,
    viewer: Viewer,
    input: { readonly proposal: string; readonly expectedVersion?: number | null },
  ): Promise<Preparing & { readonly proposal: ItemProposalEntity }> {
    const id = inputId('ipr', input.proposal, 'proposal');
    await this.reader.requireSight('ItemProposal', id, viewer);
    const { meetingId } = (await this.proposals.find(id)) as ItemProposalEntity;
    const preparing = await this.lock(act, viewer, { meeting: `mtg_${meetingId}` });
    return { ...preparing, proposal: await this.proposals.lock(id, input.expectedVersion) };
  }

  /** Every item named, seen. */
  async seen(viewer: Viewer, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.reader.requireSight('AgendaItem', id, viewer);
  }
}
