import type { Block, Document } from '../../documents/document.js';
import { fill } from '../composing/phrases.js';
import { AdoptionManner, CorrectionState, MinutesState, PassageKind, STATEMENTS } from '../minutes.enums.js';
import { DOCUMENT_WORDS, type DocumentWords } from './document-words.js';
import type { Adoption, AskedMeeting, AskedMinutes, Corrigendum, NamedParty, Passage } from './minutes-question.js';

/** Sections that stand for themselves; all else is under its item. */
const SECTIONS: readonly PassageKind[] = [
  PassageKind.OPENING,
  PassageKind.ATTENDANCE,
  PassageKind.QUORUM,
  PassageKind.END,
];

/** Minutes as their reader sees them, as a document in their own language. */
export const minutesDocument = (meeting: AskedMeeting, minutes: AskedMinutes): Document =>
  new MinutesDocument(meeting, minutes).document();

class MinutesDocument {
  private readonly say: DocumentWords;

  constructor(
    private readonly meeting: AskedMeeting,
    private readonly minutes: AskedMinutes,
  ) {
    this.say = DOCUMENT_WORDS[minutes.language];
  }

  document(): Document {
    const { language, label, state } = this.minutes;
    const title = fill(this.say.title, { meeting: this.meeting.title });
    return {
      ...{ language, label, title, body: this.meeting.body.name, subtitle: this.say[state] },
      runningTitle: `${title} – ${this.say[state]}`,
      blocks: [
        { kind: 'properties', rows: this.properties() },
        ...this.notices(),
        ...this.passages(),
        ...this.corrigenda(),
      ],
    };
  }

  private properties(): [string, string][] {
    const { startsAt, openedAt, location } = this.meeting;
    const held = openedAt ?? startsAt;
    return [
      ...(held === null ? [] : [[this.say.held, this.at(held)] satisfies [string, string]]),
      ...(location === '' ? [] : [[this.say.place, location] satisfies [string, string]]),
      ...this.minutes.adoptions.flatMap((adoption) => this.adoption(adoption)),
    ];
  }

  private adoption({ manner, adoptedAt, meeting, textSha256 }: Adoption): [string, string][] {
    const at = this.at(adoptedAt);
    const where = meeting ? fill(this.say.atMeeting, { meeting: meeting.title, at }) : at;
    const how = manner === AdoptionManner.TACIT ? this.say.adoptedTacitly : this.say.adoptedAtMeeting;
    return [
      [how, where],
      ['SHA-256', textSha256],
    ];
  }

  private notices(): Block[] {
    const { state, deadline } = this.minutes;
    const notice = (text: string): Block => ({ kind: 'notice', text });
    const invented = this.meeting.body.invented ? [notice(this.say.inventedNotice)] : [];
    if (state === MinutesState.DRAFT) return [...invented, notice(this.say.draftNotice)];
    if (state === MinutesState.ADOPTED_IN_PART) return [...invented, notice(this.say.partNotice)];
    if (state !== MinutesState.CIRCULATED || deadline === null) return invented;
    return [...invented, notice(fill(this.say.circulatedNotice, { deadline: this.at(deadline) }))];
  }

  private passages(): Block[] {
    let section = '';
    return this.minutes.passages.flatMap((passage) => {
      const title = this.sectionOf(passage);
      const heading: Block[] = title === section ? [] : [{ kind: 'heading', level: 1, text: title }];
      section = title;
      return [...heading, ...this.passage(passage), ...this.pending(passage)];
    });
  }

  private sectionOf({ kind, itemTitle }: Passage): string {
    if (itemTitle !== '') return itemTitle;
    return SECTIONS.includes(kind) ? this.say[kind as 'OPENING'] : this.say.TEXT;
  }

  private passage({ kind, number, textMarkdown, party, seat }: Passage): Block[] {
    const mark = `${number}.`;
    if (!STATEMENTS.includes(kind)) return [{ kind: 'markdown', text: textMarkdown, mark }];
    const text = fill(this.say[kind as 'STATEMENT'], { seat: this.seat(seat?.number, party) });
    return [
      { kind: 'heading', level: 2, text },
      { kind: 'quotation', text: textMarkdown, mark },
    ];
  }

  /** That a correction is open everybody is told who sees the passage; whose it is and what it says, those inside. */
  private pending({ id, number, contested }: Passage): Block[] {
    if (!contested) return [];
    const open = this.minutes.corrections.filter(
      ({ passage, state }) => passage?.id === id && state === CorrectionState.OPEN,
    );
    return [
      { kind: 'notice', text: fill(this.say.contested, { number }) },
      ...open.flatMap(({ seat, textMarkdown }): Block[] => [
        {
          kind: 'paragraph',
          text: fill(this.say.proposed, { number, seat: this.seat(seat?.number, seat?.holder ?? null) }),
        },
        { kind: 'quotation', text: textMarkdown },
      ]),
    ];
  }

  private corrigenda(): Block[] {
    const { corrigenda } = this.minutes;
    if (corrigenda.length === 0) return [];
    return [
      { kind: 'heading', level: 1, text: this.say.corrigenda },
      ...corrigenda.flatMap((one) => this.corrigendum(one)),
    ];
  }

  private corrigendum({
    number,
    passage,
    formerMarkdown,
    textMarkdown,
    reason,
    meeting,
    issuedAt,
  }: Corrigendum): Block[] {
    const at = this.at(issuedAt);
    return [
      { kind: 'heading', level: 2, text: fill(this.say.corrigendum, { number, passage: passage?.number ?? '' }) },
      {
        kind: 'paragraph',
        text: meeting ? fill(this.say.decidedBy, { meeting: meeting.title, at }) : fill(this.say.issued, { at }),
      },
      { kind: 'paragraph', text: this.say.instead },
      { kind: 'quotation', text: formerMarkdown },
      { kind: 'paragraph', text: this.say.read },
      { kind: 'quotation', text: textMarkdown },
      { kind: 'paragraph', text: fill(this.say.reason, { reason }) },
    ];
  }

  /** A party as the language calls it, or as it is recorded; a seat of nobody's by its number. */
  private seat(number: number | undefined, party: NamedParty | null): string {
    if (party) return party.names.find(({ language }) => language === this.minutes.language)?.name ?? party.name;
    return number === undefined ? this.say.somebody : fill(this.say.seat, { number });
  }

  /** Day, hour and zone, and the hour in UTC. */
  private at(instant: string): string {
    const zone = this.meeting.timeZone ?? 'UTC';
    const own = `${this.format(instant, zone, { dateStyle: 'full', timeStyle: 'short' })} (${zone})`;
    return zone === 'UTC' ? own : `${own} = ${this.format(instant, 'UTC', { timeStyle: 'short' })} UTC`;
  }

  private format(instant: string, timeZone: string, style: Intl.DateTimeFormatOptions): string {
    const { language } = this.minutes;
    const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
    return new Intl.DateTimeFormat(locale, { ...style, timeZone, hourCycle: 'h23' }).format(new Date(instant));
  }
}
