import { stringify } from 'csv-stringify/sync';
import type { Document } from '../../documents/document.js';
import { Label } from '../../handling/label.js';
import { marked } from '../redline/marks.js';
import { diffWords } from '../redline/words.js';
import { AmendmentKind } from '../amending/amending.enums.js';
import type { AskedAmendment, AskedVersion } from './dispositions-question.js';
import { DISPOSITIONS_WORDS } from './dispositions-words.js';

export type DispositionsLanguage = keyof typeof DISPOSITIONS_WORDS;

/** One row an amendment, in the order in which they came; changes stand in marks that need no colour. */
function rowsOf({ amendments }: AskedVersion, language: DispositionsLanguage): string[][] {
  const say = DISPOSITIONS_WORDS[language];
  return amendments.map((one, index) => [
    String(index + 1),
    `${placeOf(one, language)}: ${say.kind[one.kind]}`,
    [one.party?.name ?? one.member?.name ?? '', one.seat ? say.seat.replace('{number}', String(one.seat.number)) : '']
      .filter((part) => part !== '')
      .join(', '),
    changesOf(one),
    one.reason,
    say.state[one.state] + (one.settledAt === null ? '' : `, ${one.settledAt.slice(0, 10)}`),
    [one.dispositionReason, wordingOf(one, say.wording)].filter((text) => text !== '').join('\n'),
  ]);
}

/** Heading and text, word by word, from what stood there to what is proposed. */
function changesOf({ kind, baseHeading, baseMarkdown, heading, bodyMarkdown }: AskedAmendment): string {
  const adds = kind === AmendmentKind.ADD_AFTER;
  const changes = [diffWords(adds ? '' : baseHeading, heading), diffWords(adds ? '' : baseMarkdown, bodyMarkdown)];
  return changes
    .map((words) => marked(words))
    .filter((text) => text !== '')
    .join('\n');
}

function placeOf({ kind, clause, baseNumber, number }: AskedAmendment, language: DispositionsLanguage): string {
  const say = DISPOSITIONS_WORDS[language];
  if (clause) return number === null || number === baseNumber ? baseNumber : `${baseNumber} (${number})`;
  return kind === AmendmentKind.ADD_AFTER ? say.start : say.ofTitle;
}

const wordingOf = ({ wordingHeading, wordingMarkdown }: AskedAmendment, before: string): string => {
  const text = [wordingHeading ?? '', wordingMarkdown ?? ''].filter((part) => part !== '').join('\n');
  return text === '' ? '' : `${before}${text}`;
};

/** For spreadsheets: UTF-8 with the mark by which they know it; what they would take for a formula is told apart. */
export const dispositionsCsv = (version: AskedVersion, language: DispositionsLanguage): string =>
  stringify([[...DISPOSITIONS_WORDS[language].columns], ...rowsOf(version, language)], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // A line within a cell is none of the table's, whatever ends those.
    quoted_match: /\n/,
  });

export function dispositionsDocument(version: AskedVersion, language: DispositionsLanguage): Document {
  const say = DISPOSITIONS_WORDS[language];
  const rows = rowsOf(version, language);
  const subtitle = `${version.title}, ${say.version.replace('{number}', version.number)}`;
  return {
    ...{ language, title: say.title, body: version.body.name, subtitle, label: Label.AMBER },
    runningTitle: `${say.title} – ${subtitle}`,
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', text: say.none }]
        : [{ kind: 'table', header: [...say.columns], rows, widths: [0.5, 1.2, 1.3, 3, 1.5, 1.2, 1.8] }],
  };
}
