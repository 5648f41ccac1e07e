import { Injectable } from '@nestjs/common';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { dayIn } from '../meetings/notice.js';
import type { Plan, ProcedureEntity } from '../procedures/procedure.entity.js';
import { ProcedureKind, ProcedureState, RequestedAct } from '../procedures/procedure.enums.js';
import { Procedures } from '../procedures/procedures.js';
import { Recording } from '../proceedings/recording.js';
import { JointActs } from './joint-acts.js';
import type { OpenSilenceInput, OpenVoteInput } from './opening.inputs.js';
import { expiryBy, SilenceRules } from './silence-rules.js';
import { type PutSubject, Subjects } from './subjects.js';
import { VoteRules } from './vote-rules.js';

export interface Done extends Record<string, Reference> {
  readonly procedure: Reference;
}

/** Texts are put to the seats between meetings. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly recording: Recording,
    private readonly subjects: Subjects,
    private readonly procedures: Procedures,
    private readonly silence: SilenceRules,
    private readonly votes: VoteRules,
    private readonly joint: JointActs,
  ) {}

  openSilence(viewer: Viewer, input: OpenSilenceInput): Promise<Done> {
    return this.recording.perform('procedure.openSilence', viewer, input, async () => {
      const put = await this.subjects.put('procedure.openSilence', viewer, input.subject);
      const now = await this.procedures.now();
      const inForce = await this.silence.inForce(put.body, now);
      const basis = await this.silence.basis(viewer, put, input, inForce);
      const given = input.expiry ? instantOf(input.expiry, ['expiry']) : null;
      const { at, timeZone } = expiryBy(given, inForce, (ends) => ({ at: ends, timeZone: put.body.homeTimeZone }));
      await this.silence.requirePeriod(viewer, put, at, inForce, input.waiver);
      const plan = {
        ...{ kind: ProcedureKind.SILENCE, ...basis, expiresAt: at, timeZone, clauseId: inForce?.clauseId ?? null },
        period: inForce ? { ...inForce.period } : null,
      };
      return this.open(viewer, put, input, { ...plan, openedAt: now }, given?.at ?? null);
    });
  }

  openVote(viewer: Viewer, input: OpenVoteInput): Promise<Done> {
    return this.recording.perform('procedure.openVote', viewer, input, async () => {
      const put = await this.subjects.put('procedure.openVote', viewer, input.subject);
      const now = await this.procedures.now();
      const { at, timeZone } = instantOf(input.expiry, ['expiry']);
      const rules = await this.votes.of(viewer, put, input, now);
      const plan = { kind: ProcedureKind.RECORDED_VOTE, ...rules, expiresAt: at, timeZone, period: null };
      return this.open(viewer, put, input, { ...plan, openedAt: now }, at);
    });
  }

  private async open(
    viewer: Viewer,
    { body, ...text }: PutSubject,
    { explanation, effectiveOn }: Pick<OpenSilenceInput, 'explanation' | 'effectiveOn'>,
    plan: Omit<Plan, 'bodyId' | 'subjectType' | 'subjectId' | 'textSha256' | 'openedBy'>,
    expiresAt: Date | null,
  ): Promise<Done> {
    requireLater(effectiveOn, plan.expiresAt, body);
    const { openedAt: now, timeZone = body.homeTimeZone } = plan;
    const waits = (await this.joint.together(body, now)) !== null;
    const procedure = await this.procedures.open({
      ...{ ...text, ...plan, bodyId: body.id, openedBy: viewer.memberId, explanation: explanation ?? '' },
      ...{ effectiveOn: effectiveOn ?? null, state: waits ? ProcedureState.PROPOSED : ProcedureState.OPEN },
    });
    if (waits)
      await this.joint.waits(viewer, body, { id: procedure.id, now }, RequestedAct.OPEN, { expiresAt, timeZone });
    await this.record(waits ? 'procedure.proposed' : 'procedure.opened', viewer, procedure);
    return { procedure: reference('Procedure', procedure.id) };
  }

  private async record(act: string, viewer: Viewer, procedure: ProcedureEntity): Promise<void> {
    const { id, bodyId, kind, expiresAt, textSha256 } = procedure;
    await this.recording.event(
      { act, subject: { type: 'Procedure', id }, bodyId, changes: { kind, expiresAt, textSha256 } },
      viewer,
    );
  }
}

/** Adoption and effect are different days, in this order; days are those of the home zone of the body. */
export function requireLater(
  effectiveOn: string | null | undefined,
  adoptedAt: Date,
  { homeTimeZone }: MeetingBody,
): void {
  if (!effectiveOn || effectiveOn >= dayIn(homeTimeZone, adoptedAt)) return;
  throw new Refused('procedure.effective-before-adoption', 'No text takes effect before the day of its adoption.', {
    path: ['effectiveOn'],
  });
}
