import type { Block } from '../documents/document.js';
import type { AskedBook, AskedMeeting, AskedProvision, AskedReply } from './book-question.js';
import type { Telling } from './telling.js';

/** The provisions by which a meeting is called, is quorate and decides. */
const RULES = ['NOTICE_PERIOD', 'QUORUM', 'DECISION_RULE'] as const;
type Row = [name: string, value: string];

/** What a book says before the agenda: when and where, who is expected, by which rules. */
export class BookFront {
  constructor(
    private readonly meeting: AskedMeeting,
    private readonly telling: Telling,
    private readonly reader: { readonly name: string; readonly at: string; readonly day: string },
  ) {}

  blocks(): Block[] {
    return [...this.notices(), { kind: 'properties', rows: this.properties() }, ...this.about()];
  }

  private notices(): Block[] {
    const { body, state, reason } = this.meeting;
    const { say } = this.telling;
    const notice = (text: string): Block => ({ kind: 'notice', text });
    const gone = state === 'CANCELLED' || state === 'POSTPONED' ? [notice(this.telling.fill(state, { reason }))] : [];
    return [...(body.invented ? [notice(say.invented)] : []), ...gone];
  }

  private properties(): Row[] {
    const { say } = this.telling;
    const { body, location, joiningLink, passcode } = this.meeting;
    const rows: [string, string | null][] = [
      [say.body, body.name],
      ...this.times(),
      [say.place, location],
      [say.joiningLink, joiningLink],
      [say.passcode, passcode],
      [say.madeFor, `${this.reader.name}, ${this.telling.utc(this.reader.at)}`],
    ];
    return rows.filter((row): row is Row => Boolean(row[1]));
  }

  private times(): Row[] {
    const { startsAt, endsAt, timeZone, plannedFor } = this.meeting;
    const { say } = this.telling;
    if (startsAt === null) {
      const planned = plannedFor?.text || (plannedFor?.date && this.telling.day(plannedFor.date));
      return [[say.begins, planned || say.noDate]];
    }
    const [here, utc] = [this.telling.here(startsAt), this.telling.utc(startsAt)];
    const venue = timeZone === null ? utc : this.telling.at(startsAt, timeZone);
    return [
      [say.begins, here],
      ...(venue === here || venue === utc ? [] : [[say.venueClock, venue] satisfies Row]),
      ...(utc === here ? [] : [[say.utc, utc] satisfies Row]),
      ...(endsAt === null ? [] : [[say.ends, this.telling.here(endsAt)] satisfies Row]),
    ];
  }

  private about(): Block[] {
    const { descriptionMarkdown } = this.meeting;
    if (descriptionMarkdown.trim() === '') return [];
    return [
      { kind: 'heading', level: 2, text: this.telling.say.about, unlisted: true },
      { kind: 'markdown', text: descriptionMarkdown },
    ];
  }

  expected(): Block[] {
    const { say } = this.telling;
    const { body, replies, replyForecast } = this.meeting;
    const heading: Block = { kind: 'heading', level: 1, text: say.expected, part: say.expectedPart };
    const parties = body.participations.map(({ party }) => this.telling.party(party)).join(', ');
    const taking: Block[] =
      parties === '' ? [] : [{ kind: 'paragraph', text: this.telling.fill('parties', { parties }) }];
    const ofSeats = body.seats.map(({ id, number, holder }) => {
      const reply = replies.find(({ seat }) => seat?.id === id);
      const name = holder ? this.telling.party(holder) : say.vacant;
      return [this.telling.fill('seatNumber', { number }), name, reply ? this.answer(reply) : ''];
    });
    const own = replies.filter(({ seat }) => seat === null);
    const ofPeople = own.map((reply) => ['', reply.party ? this.telling.party(reply.party) : '', this.answer(reply)]);
    const rows = [...ofSeats, ...ofPeople];
    if (rows.length === 0) return [heading, ...(taking.length > 0 ? taking : [paragraph(say.noSeats)])];
    // Whoever is told no answers is not told that there are none either.
    if (!replyForecast && replies.length === 0) {
      return [heading, { kind: 'table', header: [say.seat, say.party], rows: rows.map((row) => row.slice(0, 2)) }];
    }
    const told = rows.map(([seat = '', name = '', answer]) => [seat, name, answer || say.noReply]);
    return [heading, ...taking, ...this.forecast(), table([say.seat, say.party, say.reply], told, [1, 2, 2])];
  }

  private forecast(): Block[] {
    const { replyForecast } = this.meeting;
    if (!replyForecast || this.meeting.body.seats.length === 0) return [];
    const { attending, quorum } = replyForecast;
    if (quorum === null) return [paragraph(this.telling.fill('forecastNoQuorum', { attending }))];
    return [paragraph(this.telling.fill('forecast', { attending, quorum }))];
  }

  private answer({ answer, designatedName, member }: AskedReply): string {
    const said = this.telling.fill(answer as 'DESIGNATES', { name: designatedName });
    return member ? `${said} (${member.name})` : said;
  }

  rules(): Block[] {
    const { say } = this.telling;
    const { termsOfReference: terms } = this.meeting.body;
    const heading: Block = { kind: 'heading', level: 1, text: say.terms, part: say.termsPart };
    const day = this.telling.day(this.reader.day);
    if (!terms) return [heading, paragraph(this.telling.fill('noTerms', { day }))];
    const { title, number, provisions } = terms;
    const ruling = RULES.map((kind) => ({ kind, provision: provisions.find((one) => one.kind === kind) }));
    return [
      heading,
      paragraph(this.telling.fill('termsFrom', { title, number, day })),
      { kind: 'properties', rows: ruling.map(({ kind, provision }) => [say[kind], this.provided(provision)]) },
      ...ruling.flatMap(({ provision }) => this.clause(provision)),
    ];
  }

  private provided(provision: AskedProvision | undefined): string {
    const { say } = this.telling;
    if (!provision || provision.state === 'SILENT') return say.notProvided;
    if (provision.state === 'UNKNOWN') return say.unknown;
    const { says, clause } = provision;
    return clause ? this.telling.fill('clause', { says, number: clause.number }) : says;
  }

  private clause(provision: AskedProvision | undefined): Block[] {
    if (!provision?.clause) return [];
    const { number, heading, bodyMarkdown } = provision.clause;
    const title = heading === '' ? number : heading;
    return [
      {
        kind: 'heading',
        ...{ level: 2, unlisted: true },
        text: this.telling.fill('clauseHeading', { number, heading: title }),
      },
      { kind: 'quotation', text: bodyMarkdown },
    ];
  }
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const table = (header: string[], rows: string[][], widths: number[]): Block => ({
  kind: 'table',
  header,
  rows,
  widths,
});

/** What waits from earlier meetings: decisions that want confirming, and what was asked of somebody. */
export function outstanding({ actions }: AskedBook, telling: Telling): Block[] {
  const { say } = telling;
  const heading: Block = { kind: 'heading', level: 1, text: say.actions, part: say.actionsPart };
  if (actions.nodes.length === 0) return [heading, paragraph(say.noActions)];
  const rows = actions.nodes.map(({ text, dueOn, overdue, ownerBody, ownerMember, ownerParty, ownerSeat }) => {
    const seat = ownerSeat && telling.fill('seatNumber', { number: ownerSeat.number });
    const owner = (ownerParty && telling.party(ownerParty)) ?? ownerMember?.name ?? ownerBody?.name ?? seat ?? '';
    const day = dueOn === null ? '' : telling.day(dueOn);
    return [text, owner, overdue ? telling.fill('overdue', { day }) : day];
  });
  return [heading, table([say.action, say.owner, say.due], rows, [4, 2, 2])];
}
