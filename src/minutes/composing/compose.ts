import { type MinutesLanguage, PassageKind } from '../minutes.enums.js';
import type { PassageText } from '../passage.entity.js';
import { fill, PHRASES, type Phrases } from './phrases.js';
import { asMarkdown } from './plain-markdown.js';
import type {
  ActionRecord,
  AttendanceRecord,
  CheckRecord,
  DecisionRecord,
  InterestRecord,
  ItemRecord,
  OfItem,
  Records,
} from './records.js';

/** Under which item a passage stands. */
type Item = Pick<PassageText, 'agendaItemId' | 'itemTitle'>;
const NO_ITEM: Item = { agendaItemId: null, itemTitle: '' };

/** What the records of a meeting say, passage by passage in the order of the agenda, in the language of the minutes. */
export function compose(records: Records, language: MinutesLanguage): PassageText[] {
  return new Composition(records, language).passages();
}

class Composition {
  private readonly say: Phrases;

  constructor(
    private readonly records: Records,
    private readonly language: MinutesLanguage,
  ) {
    this.say = PHRASES[language];
  }

  passages(): PassageText[] {
    const { items } = this.records;
    const onAgenda = new Set(items.map(({ id }) => id));
    const all = [...this.records.notes, ...this.records.interests, ...this.records.decisions, ...this.records.actions];
    const off = all.filter(({ itemId }) => itemId === null || !onAgenda.has(itemId));
    return [
      this.passage(PassageKind.OPENING, 'opening', this.opening()),
      this.passage(PassageKind.ATTENDANCE, 'attendance', this.attendance()),
      ...this.quorum(),
      ...items.flatMap((item) => this.onItem(item)),
      // What came up under no item, or under one that the agenda does not have any more.
      ...[...new Set(off.map(({ itemTitle }) => itemTitle))].flatMap((title) =>
        this.under(
          { ...NO_ITEM, itemTitle: title },
          (one) => off.some(({ id }) => id === one.id) && one.itemTitle === title,
        ),
      ),
      this.passage(PassageKind.END, 'end', this.end()),
    ].filter(({ textMarkdown }) => textMarkdown !== '');
  }

  /** Every item is in the minutes, also one of which nothing is recorded. */
  private onItem({ id, title, course, courseReason }: ItemRecord): PassageText[] {
    const item = { agendaItemId: id, itemTitle: title };
    const found = this.under(item, ({ itemId }) => itemId === id);
    const became = { OPEN: '', TAKEN: '', DEFERRED: this.say.deferred, NOT_REACHED: this.say.notReached }[course];
    if (found.length > 0 && became === '') return found;
    const says = became === '' ? this.say.nothing : [became, asMarkdown(courseReason)].join(' ').trim();
    return [...found, this.passage(PassageKind.NOTES, `item ${id}`, says, item)];
  }

  private under(item: Item, belongs: (record: OfItem) => boolean): PassageText[] {
    const { notes, interests, decisions, statements, actions } = this.records;
    return [
      ...notes.filter(belongs).map(({ id, text }) => this.passage(PassageKind.NOTES, `note ${id}`, text.trim(), item)),
      ...interests
        .filter(belongs)
        .map((interest) =>
          this.passage(PassageKind.INTEREST, `interest ${interest.id}`, this.interest(interest), item),
        ),
      ...decisions.filter(belongs).flatMap((decision) => [
        this.passage(PassageKind.DECISION, `decision ${decision.id}`, this.decision(decision), item),
        ...statements
          .filter(({ decisionId }) => decisionId === decision.id)
          .map(({ id, kind, text, seatId }) => ({
            ...this.passage(PassageKind[kind], `statement ${id}`, asMarkdown(text), item),
            seatId,
          })),
      ]),
      ...actions
        .filter(belongs)
        .map((action) => this.passage(PassageKind.ACTION, `action ${action.id}`, this.action(action), item)),
    ];
  }

  private opening(): string {
    const { openedAt, presiding } = this.records;
    const opened = openedAt ? [fill(this.say.opened, { at: this.at(openedAt) })] : [];
    const presided = presiding.map(({ person, at }) =>
      fill(this.say.presided, { person: asMarkdown(person), at: this.time(at) }),
    );
    return [...opened, ...presided].join(' ');
  }

  private attendance(): string {
    const { attendance } = this.records;
    if (attendance.length === 0) return this.say.nobody;
    return attendance.map((one) => `- ${this.attendee(one)}`).join('\n');
  }

  private attendee({ seat, person, speaks, byVideo, arrivedAt, leftAt }: AttendanceRecord): string {
    const phrase = seat === null ? 'withoutSeat' : speaks ? 'attended' : 'accompanied';
    const until = leftAt ? this.time(leftAt) : this.say.theEnd;
    const values = { seat: asMarkdown(seat ?? ''), person: asMarkdown(person), from: this.time(arrivedAt), until };
    const attendee = fill(this.say[phrase], values);
    return byVideo ? fill(this.say.byVideo, { attendee }) : attendee;
  }

  /** A body without seats has no quorum in seats. */
  private quorum(): PassageText[] {
    const checks = this.records.checks.filter(({ seats }) => seats !== null);
    if (checks.length === 0) return [];
    return [this.passage(PassageKind.QUORUM, 'quorum', checks.map((check) => `- ${this.check(check)}`).join('\n'))];
  }

  private check({ at, reason, requestedBy, seats, present, quorum, met }: CheckRecord): string {
    const phrase = met === null ? 'quorumSilent' : met ? 'quorumMet' : 'quorumNotMet';
    const when = { OPENING: this.say.checkOpening, DECISION: this.say.checkDecision, REQUEST: this.say.checkRequest };
    const asked =
      requestedBy === null ? when[reason] : fill(this.say.checkRequestOf, { seat: asMarkdown(requestedBy) });
    const values = { when: asked, at: this.time(at), present, seats: seats ?? 0, quorum: quorum ?? 0 };
    return fill(this.say[phrase], values);
  }

  private interest({ person, statement, withdraws, settlement }: InterestRecord): string {
    const who = asMarkdown(person);
    return [
      fill(this.say.interest, { person: who, statement: asMarkdown(statement) }),
      ...(withdraws ? [fill(this.say.takesNoPart, { person: who })] : []),
      ...(settlement === '' ? [] : [fill(this.say.settled, { settlement: asMarkdown(settlement) })]),
    ].join('\n\n');
  }

  private decision(decision: DecisionRecord): string {
    const { number, text, mode, outcome, provisional, inFavour, against, abstaining, notParticipating } = decision;
    const vote = mode === 'RECORDED_VOTE';
    const heading = fill(provisional ? this.say.provisional : this.say.decision, {
      number,
      mode: vote ? this.say.vote : this.say.consensus,
      outcome: outcome === 'ADOPTED' ? this.say.adopted : this.say.notAdopted,
    });
    const tally = vote ? [fill(this.say.tally, { inFavour, against, abstaining, notParticipating })] : [];
    return [`**${heading}**`, asMarkdown(text), ...tally].join('\n\n');
  }

  private action({ text, owner, dueOn }: ActionRecord): string {
    const values = { text: asMarkdown(text), owner: asMarkdown(owner) };
    return dueOn === null ? fill(this.say.action, values) : fill(this.say.actionBy, { ...values, due: dueOn });
  }

  private end(): string {
    const { closedAt } = this.records;
    return closedAt ? fill(this.say.closed, { at: this.at(closedAt) }) : '';
  }

  private passage(kind: PassageKind, source: string, textMarkdown: string, item: Item = NO_ITEM): PassageText {
    return { kind, ...item, seatId: null, textMarkdown, source };
  }

  /** Day, time and zone, and the same in UTC. */
  private at(instant: Date): string {
    const { timeZone } = this.records;
    const own = `${this.format(instant, timeZone, { dateStyle: 'long', timeStyle: 'short' })} (${timeZone})`;
    return timeZone === 'UTC' ? own : `${own} = ${this.format(instant, 'UTC', { timeStyle: 'short' })} UTC`;
  }

  private time(instant: Date): string {
    return this.format(instant, this.records.timeZone, { timeStyle: 'short' });
  }

  private format(instant: Date, timeZone: string, style: Intl.DateTimeFormatOptions): string {
    const locale = this.language === 'en' ? 'en-GB' : `${this.language}-u-nu-latn`;
    return new Intl.DateTimeFormat(locale, { ...style, timeZone, hourCycle: 'h23' }).format(instant);
  }
}
