import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { type Provision, ProvisionKind, ProvisionsInForce, theTerms } from '../bodies/provisions-in-force.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { inWords, zoned } from '../meetings/local-time.js';
import { dayIn } from '../meetings/notice.js';
import type { ProcedureEntity } from '../procedures/procedure.entity.js';

/** The period for corrections that the terms of reference in force provide, and the clause (UUID) that does. */
export interface CorrectionPeriod {
  readonly days: number;
  readonly clauseId: string | null;
  readonly cites: string;
  /** The instant at which it ends. */
  readonly ends: Date;
}

/** How long minutes can be corrected: procedural, and where the terms are silent the secretary says until when. */
@Injectable()
export class CorrectionPeriods {
  constructor(
    private readonly provisions: ProvisionsInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  /** Counted from the circulation, in days of the body's home zone; null where the terms are silent. */
  async of({ id, homeTimeZone }: MeetingBody, circulatedAt: Date): Promise<CorrectionPeriod | null> {
    const provision = await this.provisions.provision(
      id,
      ProvisionKind.CORRECTION_PERIOD,
      dayIn(homeTimeZone, circulatedAt),
    );
    const days = Number((provision?.value as { days?: unknown } | null | undefined)?.days);
    if (!provision || !Number.isInteger(days)) return null;
    return periodFrom(circulatedAt, homeTimeZone, days, provision);
  }

  /** The one by which a text is circulated already. */
  async ofCirculation(
    { homeTimeZone }: MeetingBody,
    { openedAt, period, clauseId }: ProcedureEntity,
  ): Promise<CorrectionPeriod | null> {
    const days = period?.['days'];
    if (days === undefined) return null;
    const cites = clauseId === null ? '' : await this.provisions.cites(clauseId);
    return periodFrom(openedAt, homeTimeZone, days, { clauseId, cites });
  }

  /** Refuses what comes before the period ends, unless a co-chair waives it. */
  async require(
    viewer: Viewer,
    body: MeetingBody,
    about: { readonly minutesId: string; readonly at: Date; readonly path: readonly string[] },
    period: CorrectionPeriod | null,
    waiver: Waiver | null | undefined,
  ): Promise<void> {
    const subject = { type: 'Minutes', id: about.minutesId };
    await this.waivers.check(viewer, body.workingGroupId, subject, waiver, () =>
      checkPeriod(period, about.at, body.homeTimeZone, about.path),
    );
  }
}

/** The deadline: that of the terms, or the one that is given, which they have to when the terms are silent. */
export function deadlineBy(period: CorrectionPeriod | null, given: Date | null): Date {
  const deadline = given ?? period?.ends;
  if (deadline) return deadline;
  throw InvalidInput.field(
    'deadline',
    'is needed: in the terms of reference in force a period for corrections is not provided for.',
  );
}

/** A deadline, or an adoption, before the period ends. */
function checkPeriod(period: CorrectionPeriod | null, at: Date, homeTimeZone: string, path: readonly string[]): void {
  if (!period || at >= period.ends) return;
  throw new Refused(
    'minutes.correction-period',
    `${theTerms(period.cites)} give ${period.days === 1 ? '1 day' : `${period.days} days`} for corrections, which end at ${inWords(period.ends, homeTimeZone)}. A co-chair may waive the period.`,
    { path, waivable: true, ...(period.clauseId === null ? {} : { clause: period.clauseId }) },
  );
}

const periodFrom = (
  from: Date,
  homeTimeZone: string,
  days: number,
  { clauseId, cites }: Pick<Provision, 'clauseId' | 'cites'>,
): CorrectionPeriod => ({
  ...{ days, clauseId, cites },
  ends: new Date(zoned(from, homeTimeZone).add({ days }).epochMilliseconds),
});
