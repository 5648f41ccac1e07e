import { shownName } from '../files/file-name.js';
import { Label, strictest } from '../handling/label.js';
import { fill } from '../minutes/composing/phrases.js';
import type { ProgressReport, ProgressReportArguments } from './progress-report.type.js';
import { ReportDays } from './report-days.js';
import { bullets, byDay, type Dated, plain, quoted } from './report-lines.js';
import { ReportPeople } from './report-people.js';
import type { AskedFinding, AskedGroup, AskedMeeting, AskedMilestone } from './report-question.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** What a finding went through, in the order of its life. */
const STEPS = ['POSTED', 'AGREED', 'TRANSMITTED', 'NOTED', 'APPROVED', 'RELEASED', 'WITHDRAWN'] as const;
const TO_COME = ['PROPOSED', 'SCHEDULED'];
/** What has no day comes last. */
const NEVER = '9999';

type Asked = Pick<ProgressReportArguments, 'from' | 'until' | 'language'>;

/** What is recorded of a period and its reader sees, as Markdown. */
export const drafted = (
  group: AskedGroup,
  findings: readonly AskedFinding[],
  asked: Asked,
  now: Date,
): ProgressReport => new Drafting(group, findings, asked, now).report();

class Drafting {
  private readonly say: ReportWords;
  private readonly days: ReportDays;
  /** Labels of the findings and meetings that the report names: it is as strict as they are. */
  private readonly named: Label[] = [Label.GREEN];

  constructor(
    private readonly group: AskedGroup,
    private readonly findings: readonly AskedFinding[],
    private readonly asked: Asked,
    private readonly now: Date,
  ) {
    this.say = REPORT_WORDS[asked.language];
    this.days = new ReportDays(asked, group.homeTimeZone);
  }

  report(): ProgressReport {
    const { group, say, days } = this;
    const { from, until } = this.asked;
    const title = fill(say.title, { group: group.name });
    const sections = this.sections();
    const label = strictest(...this.named);
    const mark = `TLP:${label.replace('_', '+')}`;
    const paragraphs = [
      `# ${plain(title)}`,
      `**${mark}**`,
      fill(say.period, { from: days.shown(from), until: days.shown(until), timeZone: plain(group.homeTimeZone) }),
      fill(say.draft, { today: days.shown(days.of(this.now.toISOString())) }),
      ...(group.invented ? [say.invented] : []),
      ...sections,
    ];
    const fileTitle = fill(say.fileTitle, { group: group.name, from, until }).replaceAll(/[/\\:.]+\s*/g, ' ');
    return {
      ...{ title, label, markdown: `${paragraphs.join('\n\n')}\n` },
      fileName: shownName(`${mark.replace(':', '-')} ${fileTitle}`),
    };
  }

  private sections(): string[] {
    const { say } = this;
    const people = new ReportPeople(this.group, this.days, this.asked.language);
    return [
      ...[`## ${say.charter}`, ...this.charter()],
      ...[`## ${say.life}`, ...this.life()],
      ...[`## ${say.milestones}`, ...this.milestones()],
      ...[`## ${say.meetingsHeld}`, ...this.met()],
      ...[`## ${say.meetingsAhead}`, ...this.toMeet()],
      ...[`## ${say.findings}`, ...this.found()],
      ...[`## ${say.areas}`, ...this.inquiries()],
      ...[`## ${say.parties}`, ...people.parties()],
      ...[`## ${say.leads}`, ...people.leads()],
    ];
  }

  private charter(): string[] {
    const { say, days } = this;
    const { charter } = this.group;
    if (!charter) return [say.noCharter];
    const { number, revisedAt, scopeMarkdown, deliverablesMarkdown, exitCriterion, reviewOn } = charter;
    return [
      revisedAt
        ? fill(say.version, { number, day: days.shown(days.of(revisedAt)) })
        : fill(say.versionUndated, { number }),
      ...(scopeMarkdown.trim() ? [say.scope, quoted(scopeMarkdown)] : []),
      ...(deliverablesMarkdown.trim() ? [say.deliverables, quoted(deliverablesMarkdown)] : []),
      exitCriterion.trim() ? fill(say.exit, { text: plain(exitCriterion) }) : say.noExit,
      ...(reviewOn ? [fill(say.review, { day: days.shown(reviewOn) })] : []),
    ];
  }

  private life(): string[] {
    const lines = this.group.stateChanges.flatMap(({ toState, reason, changedAt }) => {
      const state = this.say[toState as 'ACTIVE'];
      return this.dated(this.days.of(changedAt), (day) => fill(this.say.step, { day, state, reason: plain(reason) }));
    });
    return lines.length > 0 ? [bullets(byDay(lines))] : [this.say.noLife];
  }

  private milestones(): string[] {
    const lines = this.group.milestones.flatMap((milestone) => this.milestone(milestone));
    return lines.length > 0 ? [bullets(byDay(lines))] : [this.say.noMilestones];
  }

  /** Reached in the period, due by its end, or ahead of it. What was reached before or dropped is no news. */
  private milestone({ title: given, plannedOn, reachedOn, shownBy, droppedReason }: AskedMilestone): Dated[] {
    const { say, days } = this;
    const title = plain(given);
    if (reachedOn !== null && reachedOn <= this.asked.until) {
      const shown = shownBy.trim() ? `. ${fill(say.shownBy, { text: plain(shownBy) })}` : '';
      return this.dated(reachedOn, (day) => fill(say.reached, { day, title }) + shown);
    }
    if (droppedReason !== '') return [];
    if (plannedOn === null) return [{ day: NEVER, line: fill(say.undated, { title }) }];
    const planned = days.shown(plannedOn);
    if (plannedOn > this.asked.until) return [{ day: plannedOn, line: fill(say.ahead, { planned, title }) }];
    if (reachedOn === null) return [{ day: plannedOn, line: fill(say.due, { planned, title }) }];
    return [{ day: plannedOn, line: fill(say.reachedLater, { planned, title, day: days.shown(reachedOn) }) }];
  }

  private met(): string[] {
    const { nodes } = this.group.ofPeriod;
    const held = nodes.filter(({ state }) => state === 'HELD' || state === 'IN_SESSION');
    const met = held.flatMap((meeting) => this.meeting(meeting, this.say.dated));
    const cancelled = nodes
      .filter(({ state }) => state === 'CANCELLED')
      .flatMap((meeting) => this.meeting(meeting, this.say.cancelled));
    const lines = [...met, ...cancelled];
    return [...(met.length > 0 ? [] : [this.say.noMeetingsHeld]), ...(lines.length > 0 ? [bullets(byDay(lines))] : [])];
  }

  private meeting({ title, label, startsAt, openedAt }: AskedMeeting, says: string): Dated[] {
    const at = openedAt ?? startsAt;
    return this.dated(at && this.days.of(at), (day) => fill(says, { day, title: plain(title) }), label);
  }

  private toMeet(): string[] {
    const { nodes, pageInfo } = this.group.toCome;
    const lines = nodes
      .filter(({ state }) => TO_COME.includes(state))
      .map(({ title: given, label, startsAt }) => {
        this.named.push(label);
        const title = plain(given);
        if (startsAt === null) return fill(this.say.dateOpen, { title });
        return fill(this.say.dated, { title, day: this.days.shown(this.days.of(startsAt)) });
      });
    if (lines.length === 0) return [this.say.noMeetingsAhead];
    return [bullets(lines), ...(pageInfo.hasNextPage ? [this.say.more] : [])];
  }

  private found(): string[] {
    const paragraphs = STEPS.flatMap((step) => {
      const lines = this.findings.flatMap((finding) => this.took(finding, step));
      return lines.length > 0 ? [`### ${this.say[step]}`, bullets(byDay(lines))] : [];
    });
    return paragraphs.length > 0 ? paragraphs : [this.say.noFindings];
  }

  private took(finding: AskedFinding, step: (typeof STEPS)[number]): Dated[] {
    const { label } = finding;
    const [symbol, title] = [plain(finding.symbol ?? ''), plain(finding.title)];
    return instantsOf(finding, step).flatMap((at) =>
      this.dated(this.days.of(at), (day) => fill(this.say.finding, { day, symbol, title }), label),
    );
  }

  private inquiries(): string[] {
    const lines = this.group.areasForInquiry.map(({ title: given, state, stateChanges }) => {
      const [title, says] = [plain(given), this.say[state]];
      const last = stateChanges.at(-1);
      if (!last) return fill(this.say.area, { title, state: says });
      return fill(this.say.areaSince, { title, state: says, day: this.days.shown(this.days.of(last.changedAt)) });
    });
    return lines.length > 0 ? [bullets(lines)] : [this.say.noAreas];
  }

  /** A line of what happened in the period; nothing of what happened outside it. What it names, it is as strict as. */
  private dated(day: string | null, line: (shown: string) => string, label?: Label): Dated[] {
    if (day === null || !this.days.within(day)) return [];
    if (label) this.named.push(label);
    return [{ day, line: line(this.days.shown(day)) }];
  }
}

/** When a finding took a step: a draft and what is not released have no such instant. */
function instantsOf({ postedAt, releasedAt, steps }: AskedFinding, step: (typeof STEPS)[number]): string[] {
  if (step === 'POSTED') return postedAt === null ? [] : [postedAt];
  if (step === 'RELEASED') return releasedAt === null ? [] : [releasedAt];
  return steps.filter(({ toState }) => toState === step).map(({ takenAt }) => takenAt);
}
