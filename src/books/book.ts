import {
  type Block,
  charactersOf,
  type Document,
  type DocumentLanguage,
  MOST_CHARACTERS,
} from '../documents/document.js';
import { atLeastAsStrict, Label, strictest } from '../handling/label.js';
import { minutesDocument } from '../minutes/document/minutes-document.js';
import { BookAgenda } from './book-agenda.js';
import { BookFront, outstanding } from './book-front.js';
import { BookPapers, type PaperTextsById } from './book-papers.js';
import type { AskedBook, AskedMeeting, AskedPaper } from './book-question.js';
import { OwnNotes } from './own-notes.js';
import { fitted, leftOut, type Part, portion } from './room.js';
import { Telling } from './telling.js';

/** For whom a book is written, when, and how. */
export interface Reader {
  readonly name: string;
  readonly timeZone: string | null;
  readonly language: DocumentLanguage;
  readonly at: string;
  /** The day by whose terms and seats the meeting is told. */
  readonly day: string;
  readonly publicUrl: string;
}

/** The papers of a book, each once, in the order in which they stand in it. */
export function papersOf({ agenda, papers }: AskedMeeting): readonly AskedPaper[] {
  const all = [...agenda.flatMap((item) => item.papers), ...papers.nodes];
  return [...new Map(all.map((paper) => [paper.id, paper])).values()];
}

/** What a reader may see of a meeting, as one document: as much of it as a document may hold. */
export function meetingBook(asked: AskedBook, meeting: AskedMeeting, texts: PaperTextsById, reader: Reader): Document {
  const { language, timeZone, name, publicUrl } = reader;
  const telling = new Telling(language, timeZone);
  const front = new BookFront(meeting, telling, reader);
  const addressOf = (id: string): string => `${publicUrl}/meetings/${id}`;
  const notes = new OwnNotes(meeting.bookNotes, telling, addressOf(meeting.id));
  const papers = new BookPapers(texts, telling, notes, publicUrl);
  const agenda = new BookAgenda(meeting, telling, papers, notes, addressOf(meeting.id));
  const label = labelOf(asked, meeting);
  const { say } = telling;
  const title = telling.fill('title', { meeting: meeting.title });
  const empty: Document = {
    ...{ language, label, title, body: meeting.body.name, blocks: [] },
    runningTitle: telling.fill('fileTitle', { meeting: meeting.title }),
    ...(atLeastAsStrict(label, Label.AMBER)
      ? { watermark: telling.fill('copyOf', { reader: name, at: telling.utc(reader.at) }) }
      : {}),
  };
  const parts: Part[] = [
    ...front.blocks(),
    { kind: 'contents', text: say.contents },
    ...agenda.list(),
    ...agenda.proposed(asked),
    ...agenda.items(),
    ...agenda.otherPapers(),
    ...front.expected(),
    ...front.rules(),
    ...minutesToAdopt(meeting, telling, addressOf),
    ...outstanding(asked, telling),
    ...notes.rest(),
  ];
  return { ...empty, blocks: fitted(parts, MOST_CHARACTERS - charactersOf(empty)) };
}

/** Minutes of earlier meetings that are circulated, or left over in part: the last such ones. */
const waitingMinutes = ({ id, body }: AskedMeeting) =>
  body.meetings.nodes.flatMap((earlier) => {
    const { minutes } = earlier;
    if (earlier.id === id || !minutes) return [];
    return minutes.state === 'CIRCULATED' || minutes.state === 'ADOPTED_IN_PART' ? [{ earlier, minutes }] : [];
  });

function minutesToAdopt(meeting: AskedMeeting, telling: Telling, addressOf: (id: string) => string): Part[] {
  const { say } = telling;
  return waitingMinutes(meeting).flatMap(({ earlier, minutes }): Part[] => {
    const { title, subtitle, blocks } = minutesDocument(earlier, minutes);
    const under = blocks.map((block): Block => {
      if (block.kind !== 'heading') return block;
      return { ...block, level: Math.min(block.level + 1, 3) as 2 | 3, unlisted: true };
    });
    return [
      { kind: 'heading', level: 1, text: `${say.toAdopt} – ${title}`, part: say.toAdoptPart },
      ...(subtitle ? [{ kind: 'paragraph', text: subtitle } satisfies Block] : []),
      portion('minutes', under, leftOut(telling, `${addressOf(earlier.id)}/minutes`)),
    ];
  });
}

/**
 * The strictest of what is in it. What has no label of its own, and is told to those inside the body alone (how one
 * joins, who answered, what is outstanding), is AMBER.
 */
function labelOf({ actions, decisions }: AskedBook, meeting: AskedMeeting): Label {
  const { joiningLink, passcode, replies, replyForecast, agenda } = meeting;
  const coursed = agenda.some(({ course, courseReason }) => (course !== null && course !== 'OPEN') || courseReason);
  const inside =
    joiningLink ?? passcode ?? replyForecast ?? (replies.length > 0 || actions.nodes.length > 0 || coursed);
  const above = [...actions.nodes, ...decisions.nodes].flatMap((one) => [
    ...('label' in one ? [one.label] : one.decision ? [one.decision.label] : []),
    ...(one.meeting ? [one.meeting.label] : []),
  ]);
  return strictest(
    meeting.label,
    ...papersOf(meeting).map(({ label }) => label),
    ...waitingMinutes(meeting).flatMap(({ earlier, minutes }) => [earlier.label, minutes.label]),
    // A note may say what the paper says that it is on.
    ...meeting.bookNotes.flatMap(({ paper }) => (paper ? [paper.label] : [])),
    ...above,
    inside ? Label.AMBER : Label.CLEAR,
  );
}
