import { fill } from '../minutes/composing/phrases.js';
import type { ReportDays } from './report-days.js';
import { bullets, byDay, type Dated, plain } from './report-lines.js';
import type { AskedGroup, AskedLead, NamedParty } from './report-question.js';
import { type ReportLanguage, REPORT_WORDS, type ReportWords } from './report-words.js';

/** What a progress report says of who takes part and who leads. */
export class ReportPeople {
  private readonly say: ReportWords;

  constructor(
    private readonly group: AskedGroup,
    private readonly days: ReportDays,
    private readonly language: ReportLanguage,
  ) {
    this.say = REPORT_WORDS[language];
  }

  /** Who came and left in the period. */
  parties(): string[] {
    const { say } = this;
    const { participating, observing, withdrawn } = this.group;
    const lines = [
      ...[...participating, ...withdrawn].flatMap(({ party, from }) => this.on(from, say.joined, party)),
      ...observing.flatMap(({ party, from }) => this.on(from, say.observed, party)),
      // Whoever took back a request never came, and so does not leave.
      ...withdrawn.flatMap(({ party, from, until }) => (from === null ? [] : this.on(until, say.left, party))),
    ];
    return lines.length > 0 ? [bullets(byDay(lines))] : [say.noParties];
  }

  /** Who leads at the end of the period, and who led at its beginning. */
  leads(): string[] {
    const { leadsAtEnd, leadsAtStart } = this.group;
    const now = leadsAtEnd.map((lead) => {
      const who = this.whoLeads(lead);
      if (lead.from === null || !this.days.within(lead.from)) return who;
      return fill(this.say.leadSince, { who, day: this.days.shown(lead.from) });
    });
    const ended = leadsAtStart
      .filter(({ id }) => !leadsAtEnd.some((lead) => lead.id === id))
      .map((lead) => fill(this.say.leadEnded, { who: this.whoLeads(lead) }));
    const lines = [...now, ...ended];
    return [...(now.length > 0 ? [] : [this.say.noLeads]), ...(lines.length > 0 ? [bullets(lines)] : [])];
  }

  private on(day: string | null, says: string, party: NamedParty): Dated[] {
    if (day === null || !this.days.within(day)) return [];
    return [{ day, line: fill(says, { day: this.days.shown(day), party: this.nameOf(party) }) }];
  }

  private whoLeads({ seat, party, member }: AskedLead): string {
    const holder = party ? this.nameOf(party) : fill(this.say.seat, { number: seat.number });
    return member ? `${holder} (${plain(member.name)})` : holder;
  }

  private nameOf({ name, names }: NamedParty): string {
    return plain(names.find(({ language }) => language === this.language)?.name ?? name);
  }
}
