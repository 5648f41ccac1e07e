import { Injectable } from '@nestjs/common';
import { type Voice, Voices } from '../bodies/voices.js';
import { Policy } from '../kernel/policy/policy.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from '../meetings/convening.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { PollRepository, type Standing } from './poll.repository.js';

/** For whom somebody may answer: a seat, or nobody but themselves; and what is answered so far. */
export interface Answering {
  /** Null for a person who answers for themselves. */
  readonly voice: Voice | null;
  readonly standing: Standing | null;
}

/** Whose answer to a poll would count. */
@Injectable()
export class AnsweringPolls {
  constructor(
    private readonly policy: Policy,
    private readonly polls: PollRepository,
    private readonly meetings: MeetingRepository,
    private readonly voices: Voices,
  ) {}

  /** For whom somebody may answer now; nobody where their answer does not count. */
  async of(poll: { readonly id: string; readonly bodyId: string }, viewer: Viewer): Promise<Answering[]> {
    const { memberId } = viewer;
    const body = await this.meetings.body(poll.bodyId);
    const may = this.policy.allows('poll.answer', viewer, convenedIn(viewer, body.id, body.workingGroupId));
    if (!memberId || !may) return [];
    const voices = await this.voices.of(poll.bodyId, memberId);
    if (voices.length === 0) return [{ voice: null, standing: await this.polls.standing(poll.id, null, memberId) }];
    const found: Answering[] = [];
    // One after the other: a transaction has one connection.
    for (const voice of voices.filter(({ capacity }) => capacity !== 'ADVISER'))
      found.push({ voice, standing: await this.polls.standing(poll.id, voice.seatId, memberId) });
    return found;
  }
}
