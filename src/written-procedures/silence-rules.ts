import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { ProvisionKind, theTerms } from '../bodies/provisions-in-force.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import { inWords } from '../meetings/local-time.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { type MeetingBody, MeetingRepository } from '../meetings/meeting.repository.js';
import { ProcedureBasis } from '../procedures/procedure.enums.js';
import { endOfPeriod, periodInWords, periodOf, type SilencePeriod } from './silence-period.js';
import { TermsInForce } from './terms-in-force.js';

/** The silence period that the terms of reference in force provide, and its end. */
export interface SilenceInForce {
  readonly period: SilencePeriod;
  readonly clauseId: string | null;
  readonly cites: string;
  readonly ends: Date;
}

/** What a silence procedure is opened on. */
interface Opening {
  readonly id: string;
  readonly body: MeetingBody;
}

/** When a silence procedure may be opened, and how long it has to last: procedural rules of the body. */
@Injectable()
export class SilenceRules {
  constructor(
    private readonly terms: TermsInForce,
    private readonly waivers: ChairWaivers,
    private readonly reader: Reader,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Null where the terms are silent, or not known. */
  async inForce(body: MeetingBody, now: Date): Promise<SilenceInForce | null> {
    const provision = await this.terms.provision(body, ProvisionKind.SILENCE_PERIOD, now);
    const period = provision && periodOf(provision.value);
    if (!period) return null;
    const { clauseId, cites } = provision;
    return { period, clauseId, cites, ends: endOfPeriod(now, body.homeTimeZone, period) };
  }

  /** A meeting at which the chair proposed it and nobody objected; otherwise the terms; otherwise a waiver. */
  async basis(
    viewer: Viewer,
    { id, body }: Opening,
    input: { readonly atMeeting?: string | null; readonly waiver?: Waiver | null },
    inForce: SilenceInForce | null,
  ): Promise<{ basis: ProcedureBasis; meetingId: string | null }> {
    if (input.atMeeting) {
      return { basis: ProcedureBasis.MEETING, meetingId: await this.meeting(viewer, body, input.atMeeting) };
    }
    if (inForce) return { basis: ProcedureBasis.TERMS, meetingId: null };
    await this.waivers.check(viewer, body.workingGroupId, { type: 'Procedure', id }, input.waiver, () => {
      throw new Refused(
        'silence.basis',
        'The chair proposes silence at a meeting, where any objection stops it; between meetings only where the terms of reference provide for it, and those in force do not. A co-chair may waive that.',
        { path: ['atMeeting'], waivable: true },
      );
    });
    return { basis: ProcedureBasis.WAIVER, meetingId: null };
  }

  /** Refuses an expiry before the period ends, unless a co-chair waives it. */
  async requirePeriod(
    viewer: Viewer,
    { id, body }: Opening,
    expiresAt: Date,
    inForce: SilenceInForce | null,
    waiver: Waiver | null | undefined,
  ): Promise<void> {
    if (!inForce || expiresAt >= inForce.ends) return;
    const { clauseId, cites, period, ends } = inForce;
    await this.waivers.check(viewer, body.workingGroupId, { type: 'Procedure', id }, waiver, () => {
      throw new Refused(
        'silence.period',
        `${theTerms(cites)} give ${periodInWords(period)} for silence, which end at ${inWords(ends, body.homeTimeZone)}. A co-chair may waive the period.`,
        { path: ['expiry', 'local'], waivable: true, ...(clauseId === null ? {} : { clause: clauseId }) },
      );
    });
  }

  private async meeting(viewer: Viewer, body: MeetingBody, given: string): Promise<string> {
    const id = inputId('mtg', given, 'atMeeting');
    await this.reader.requireSight('Meeting', id, viewer);
    const meeting = await this.meetings.find(id);
    const path = ['atMeeting'];
    if (meeting?.bodyId !== body.id && meeting?.bodyId !== body.workingGroupId)
      throw new Refused('procedure.same-body', 'The chair proposes it at a meeting of the body that decides.', {
        path,
      });
    if (meeting.state !== MeetingState.IN_SESSION && meeting.state !== MeetingState.HELD)
      throw new Refused('procedure.meeting-held', 'This meeting has not taken place yet.', { path });
    return id;
  }
}

/** The expiry that is given, or the one by the terms. */
export function expiryBy<T>(given: T | null, inForce: SilenceInForce | null, byTerms: (ends: Date) => T): T {
  if (given !== null) return given;
  if (inForce) return byTerms(inForce.ends);
  throw InvalidInput.field(
    'expiry',
    'is needed: in the terms of reference in force a silence period is not provided for.',
  );
}
