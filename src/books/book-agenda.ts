import type { Block } from '../documents/document.js';
import type { AskedBook, AskedItem, AskedMeeting } from './book-question.js';
import { paragraph } from './book-front.js';
import type { BookPapers } from './book-papers.js';
import type { OwnNotes } from './own-notes.js';
import { leftOut, type Part, portion } from './room.js';
import type { Telling } from './telling.js';

/** The agenda of a book: as a list, what is to be decided, and item by item with its papers. */
export class BookAgenda {
  constructor(
    private readonly meeting: AskedMeeting,
    private readonly telling: Telling,
    private readonly papers: BookPapers,
    private readonly notes: OwnNotes,
    private readonly address: string,
  ) {}

  list(): Block[] {
    const { say } = this.telling;
    const { agenda, agendaState } = this.meeting;
    const heading: Block = { kind: 'heading', level: 1, text: say.agenda, part: say.agendaPart };
    if (agenda.length === 0) return [heading, paragraph(say.noAgenda)];
    const rows = agenda.map(({ kind, number, title, purpose, minutes }) =>
      kind === 'SECTION' ? ['', title, '', ''] : [String(number ?? ''), title, say[purpose], String(minutes ?? '')],
    );
    return [
      heading,
      paragraph(say[agendaState]),
      { kind: 'table', header: [say.number, say.item, say.purpose, say.minutes], rows, widths: [1, 8, 2, 2] },
    ];
  }

  proposed({ decisions }: AskedBook): Part[] {
    const { say } = this.telling;
    const items = this.meeting.agenda.filter(({ kind, purpose }) => kind === 'ITEM' && purpose === 'DECISION');
    const heading: Block = { kind: 'heading', level: 1, text: say.proposed, part: say.proposedPart };
    const waiting = decisions.nodes.map(({ meeting, number, text }) =>
      this.telling.fill('taken', { meeting: meeting?.title ?? '', number, text }),
    );
    return [
      heading,
      ...(items.length === 0 ? [paragraph(say.noProposed)] : []),
      ...items.flatMap((item): Part[] => [subheading(this.titleOf(item)), ...this.asked(item)]),
      ...(waiting.length === 0 ? [] : [paragraph(say.toConfirm), { kind: 'list', items: waiting } satisfies Block]),
    ];
  }

  items(): Part[] {
    return this.meeting.agenda.flatMap((item) => (item.kind === 'ITEM' ? this.item(item) : []));
  }

  private item(item: AskedItem): Part[] {
    const { say } = this.telling;
    const part = this.telling.fill('itemPart', { number: item.number ?? '' });
    const course = item.course === null || item.course === 'OPEN' ? '' : say[item.course];
    const rows: [string, string][] = [
      [say.purpose, say[item.purpose]],
      [say.presenter, item.presenter],
      [say.time, item.minutes === null ? '' : this.telling.fill('minutesLong', { minutes: item.minutes })],
      [say.course, [course, item.courseReason].filter(Boolean).join(' – ')],
    ];
    const papers = this.papers.blocks(item.papers, part);
    const asked = this.asked(item);
    return [
      { kind: 'heading', level: 1, text: this.titleOf(item), part },
      { kind: 'properties', rows: rows.filter(([, value]) => value !== '') },
      ...(asked.length > 0 ? [subheading(say.asked), ...asked] : []),
      ...(asked.length + papers.length === 0 ? [paragraph(say.nothingAsked)] : []),
      ...this.notes.on(item),
      ...papers,
    ];
  }

  /** Papers of the meeting that hang on no item. */
  otherPapers(): Part[] {
    const { say } = this.telling;
    const others = this.meeting.papers.nodes.filter((paper) => !this.papers.isTold(paper));
    if (others.length === 0) return [];
    const { otherPapers: text, otherPart: part } = say;
    return [{ kind: 'heading', level: 1, text, part }, ...this.papers.blocks(others, part)];
  }

  private asked({ annotationMarkdown: text }: AskedItem): Part[] {
    return text.trim() === '' ? [] : [portion('asked', [markdown(text)], leftOut(this.telling, this.address))];
  }

  private titleOf({ number, title }: AskedItem): string {
    return this.telling.fill('itemTitle', { number: number ?? '', title });
  }
}

const markdown = (text: string): Block => ({ kind: 'markdown', text });
const subheading = (text: string): Block => ({ kind: 'heading', level: 2, text, unlisted: true });
