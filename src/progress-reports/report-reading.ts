import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InnerQuestions } from '../kernel/graphql/inner-questions.js';
import { Policy } from '../kernel/policy/policy.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { ProgressReport, ProgressReportArguments } from './progress-report.type.js';
import { drafted } from './progress-report.js';
import {
  type AskedFinding,
  type AskedFindings,
  type AskedGroup,
  FINDINGS_QUESTION,
  GROUP_QUESTION,
} from './report-question.js';

const DAY = 86_400_000;
const MOST_PAGES = 10;
const EARLIEST = '1900-01-01';

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString();

/** Reads what a progress report says by the schema's own questions, as its reader and within their budget. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly questions: InnerQuestions,
  ) {}

  async draft(asked: ProgressReportArguments, viewer: Viewer, request: FastifyRequest): Promise<ProgressReport> {
    const { focusGroup: id, from, until } = asked;
    await this.requireRight(id, viewer);
    const now = new Date();
    // Where the day begins first it is a day later already.
    const [today, latest] = [0, 1].map((days) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10));
    if (!today || !latest || from > latest) throw InvalidInput.field('from', 'must not be in the future.');
    if (from < EARLIEST) throw InvalidInput.field('from', `must not be before ${EARLIEST}.`);
    if (from > until) throw InvalidInput.field('until', 'must not be before `from`.');
    const end = until > today ? today : until;
    const { focusGroup } = await this.questions.askAs<{ focusGroup: AskedGroup | null }>(
      viewer,
      GROUP_QUESTION,
      {
        ...{ id, from, until: end, now: now.toISOString() },
        // A day more on either side: where the day of the group begins is told apart later.
        ...{ start: shifted(from, -1), end: shifted(end, 2) },
      },
      request,
    );
    if (!focusGroup) throw new NotFound();
    if (focusGroup.ofPeriod.pageInfo.hasNextPage) throw tooLong('100 meetings');
    const findings = await this.findings(id, shifted(from, -1), viewer, request);
    return drafted(focusGroup, findings, asked, now);
  }

  /** Whoever does not see the group is told nothing of it; whoever does, who drafts here. */
  private requireRight(given: string, viewer: Viewer): Promise<void> {
    const id = parseGlobalId(given);
    if (id?.prefix !== 'bdy') throw new NotFound();
    return this.transaction.run(async () => {
      await this.reader.requireSight('Body', id.id, viewer);
      this.policy.may('focus-group.draftProgressReport', viewer, id.id);
    });
  }

  /** All that was changed since then: a step of a finding changes it. */
  private async findings(id: string, since: string, viewer: Viewer, request: FastifyRequest): Promise<AskedFinding[]> {
    const found: AskedFinding[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer: { focusGroup: AskedFindings | null } = await this.questions.askAs(
        viewer,
        FINDINGS_QUESTION,
        { id, since, after },
        request,
      );
      const list = answer.focusGroup?.findings;
      if (!list) throw new NotFound();
      found.push(...list.nodes);
      if (!list.pageInfo.hasNextPage) return found;
      after = list.pageInfo.endCursor;
    }
    throw tooLong('1,000 findings');
  }
}

const tooLong = (what: string): InvalidInput =>
  InvalidInput.field(
    'from',
    `is too early: more than ${what} changed since. Ask for a later day, and of the time before apart.`,
  );
