import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { RecordingOnBehalf } from './on-behalf-of.js';
import type { OnBehalfOfInput } from './on-behalf-of.input.js';
import { type Capacity, Voices } from './voices.js';

/** Who says something, and with what right. */
export interface Speaker {
  /** Null for a person who speaks for themselves. */
  readonly seatId: string | null;
  /** Null where somebody else records it on behalf of the seat. */
  readonly memberId: string | null;
  readonly onBehalf: boolean;
  readonly evidence: string;
  readonly evidenceReceivedAt: Date | null;
  readonly capacity: Capacity | null;
}

/** For whom somebody speaks in an act: their seat, themselves, or a seat on whose behalf they record. */
@Injectable()
export class Speakers {
  constructor(
    private readonly onBehalf: RecordingOnBehalf,
    private readonly voices: Voices,
  ) {}

  async of(
    viewer: Viewer,
    bodyId: string,
    input: { readonly seat?: string | null; readonly onBehalfOf?: OnBehalfOfInput | null },
  ): Promise<Speaker> {
    if (input.onBehalfOf) {
      const { seatId, evidence, receivedAt } = await this.onBehalf.check(viewer, bodyId, input.onBehalfOf);
      return { seatId, memberId: null, onBehalf: true, evidence, evidenceReceivedAt: receivedAt, capacity: null };
    }
    const { memberId } = viewer;
    if (!memberId) throw new NotFound();
    const voice = await this.voices.speaking(bodyId, memberId, input.seat);
    const said = { seatId: voice?.seatId ?? null, capacity: voice?.capacity ?? null };
    return { ...said, memberId, onBehalf: false, evidence: '', evidenceReceivedAt: null };
  }
}
