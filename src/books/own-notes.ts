import { asMarkdown } from '../minutes/composing/plain-markdown.js';
import { paragraph } from './book-front.js';
import type { AskedNote } from './book-question.js';
import { leftOut, type Part, portion } from './room.js';
import type { Telling } from './telling.js';

/** What the reader noted for themselves, each note once: with what it is on, or at the end where that is not in the book. */
export class OwnNotes {
  private readonly told = new Set<AskedNote>();

  constructor(
    private readonly notes: readonly AskedNote[],
    private readonly telling: Telling,
    /** Where the notes are read and written. */
    private readonly address: string,
  ) {}

  on({ id }: { readonly id: string }): Part[] {
    return this.blocks(this.notes.filter(({ item, paper }) => item?.id === id || paper?.id === id));
  }

  /** Those on the whole, on what was taken off the agenda, and on papers that gave way to later ones. */
  rest(): Part[] {
    const left = this.notes.filter((note) => !this.told.has(note));
    if (left.length === 0) return [];
    const { ownNotes: text, ownNotesPart: part } = this.telling.say;
    const blocks = left.flatMap((note): Part[] => {
      const { paper } = note;
      const on = paper ? [paragraph(this.telling.fill('ownNoteOnPaper', { symbol: paper.symbol }))] : [];
      return [...on, ...this.blocks([note])];
    });
    return [{ kind: 'heading', level: 1, text, part }, ...blocks];
  }

  private blocks(notes: readonly AskedNote[]): Part[] {
    for (const note of notes) this.told.add(note);
    return notes.flatMap(({ text }): Part[] => [
      paragraph(this.telling.say.ownNote),
      portion('note', [{ kind: 'quotation', text: asMarkdown(text) }], leftOut(this.telling, this.address)),
    ]);
  }
}
