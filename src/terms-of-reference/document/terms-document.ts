import type { Block, Document, DocumentLanguage } from '../../documents/document.js';
import { Label } from '../../handling/label.js';
import { depthOf } from '../drafting/numbering.js';
import { marked, type Marks } from '../redline/marks.js';
import { ClauseChange, type ClauseDifference, redline } from '../redline/redline.js';
import { summaryOf } from '../redline/redlines.js';
import { TermsState } from '../terms.enums.js';
import { TERMS_DOCUMENT_WORDS, type TermsDocumentWords } from './terms-document-words.js';
import type { ReadVersion } from './terms-reading.js';

const isAdopted = ({ state }: ReadVersion): boolean => state === TermsState.ADOPTED || state === TermsState.SUPERSEDED;

const filled = (phrase: string, values: Readonly<Record<string, string | number | null>>): string =>
  phrase.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A version as a document. What is adopted is for everybody, all else for those inside the body. */
export function versionDocument(version: ReadVersion, language: DocumentLanguage): Document {
  const say = TERMS_DOCUMENT_WORDS[language];
  const title = filled(say.title, version as never);
  return {
    ...{ language, label: isAdopted(version) ? Label.CLEAR : Label.AMBER, title, body: version.body },
    ...{ subtitle: say[version.state], runningTitle: `${title} – ${say[version.state]}` },
    blocks: [
      { kind: 'properties', rows: properties(version, say) },
      ...notices(version, say),
      ...version.clauses.flatMap(({ number, heading, bodyMarkdown }) => clauseBlocks(number, heading, bodyMarkdown)),
    ],
  };
}

/** The differences of two versions as a document: readable without colour, by marks in the text. */
export function redlineDocument(from: ReadVersion, to: ReadVersion, language: DocumentLanguage): Document {
  const say = TERMS_DOCUMENT_WORDS[language];
  const title = filled(say.redlineTitle, { from: from.number, to: to.number });
  const differences = redline(from.clauses, to.clauses);
  const rows: [string, string][] = [
    ...[from, to].map(({ number, state }): [string, string] => [filled(say.title, { number }), say[state]]),
    [say.summary, filled(say.counts, summaryOf(differences))],
  ];
  return {
    ...{ language, label: isAdopted(from) && isAdopted(to) ? Label.CLEAR : Label.AMBER, title, body: to.body },
    ...{ subtitle: say.redline, runningTitle: `${title} – ${say.redline}` },
    blocks: [
      { kind: 'properties', rows },
      ...inventedNotice(to, say),
      { kind: 'notice', text: say.marks },
      ...differences.flatMap((one) => differenceBlocks(one, say)),
    ],
  };
}

function properties(version: ReadVersion, say: TermsDocumentWords): [string, string][] {
  const { title, adoptedOn, inForceFrom, inForceUntil, textHash } = version;
  const rows: [string, string | null][] = [
    [say.name, title],
    [say.adoptedOn, adoptedOn],
    [say.inForceFrom, inForceFrom],
    [say.inForceUntil, inForceUntil],
    ['SHA-256', textHash],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
}

const notice = (text: string): Block => ({ kind: 'notice', text });
const inventedNotice = ({ invented }: ReadVersion, say: TermsDocumentWords): Block[] =>
  invented ? [notice(say.inventedNotice)] : [];

function notices(version: ReadVersion, say: TermsDocumentWords): Block[] {
  const { state, textKnown } = version;
  return [
    ...inventedNotice(version, say),
    ...(state === TermsState.WITHDRAWN ? [notice(say.withdrawn)] : isAdopted(version) ? [] : [notice(say.notAdopted)]),
    ...(textKnown ? [] : [notice(say.unknownText)]),
  ];
}

/** A clause with a heading stands under it; one without has its number before its text. */
function clauseBlocks(number: string, heading: string, bodyMarkdown: string): Block[] {
  const level = Math.min(Math.max(depthOf(number), 1), 3) as 1 | 2 | 3;
  if (heading === '') return [{ kind: 'markdown', text: bodyMarkdown, mark: number }];
  const title: Block = { kind: 'heading', level, text: `${number} ${heading}` };
  return bodyMarkdown === '' ? [title] : [title, { kind: 'markdown', text: bodyMarkdown }];
}

function differenceBlocks(one: ClauseDifference, say: TermsDocumentWords): Block[] {
  const marks: Marks = { added: [say.addedBegins, ']'], removed: [say.removedBegins, ']'] };
  // Brackets that Markdown takes for nothing else.
  const inMarkdown: Marks = { added: [`\\${say.addedBegins}`, '\\]'], removed: [`\\${say.removedBegins}`, '\\]'] };
  const heading = marked(one.heading, marks);
  const number = one.toNumber ?? one.fromNumber ?? '';
  const says = saysOf(one, say);
  return [
    { kind: 'heading', level: 1, text: heading === '' ? number : `${number} ${heading}` },
    ...(says === '' ? [] : [{ kind: 'paragraph', text: says } satisfies Block]),
    { kind: 'markdown', text: marked(one.body, inMarkdown) },
  ];
}

function saysOf({ change, moved, renumbered, ...one }: ClauseDifference, say: TermsDocumentWords): string {
  if (change === ClauseChange.ADDED) return say.added;
  if (change === ClauseChange.REMOVED) return say.removed;
  const said = [
    ...(change === ClauseChange.CHANGED ? [say.changed] : []),
    ...(moved ? [filled(say.moved, { from: one.fromPlace, to: one.toPlace })] : []),
    ...(renumbered ? [filled(say.renumbered, { from: one.fromNumber, to: one.toNumber })] : []),
  ];
  return said.length > 0 ? said.join('; ') : say.unchanged;
}

/** A document of terms as Markdown: the same words, for who goes on with them elsewhere. */
export function asMarkdown({ title, body, subtitle, blocks }: Document): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level + 1)} ${block.text}`;
      case 'markdown':
        return block.mark === undefined ? block.text : `${block.mark} ${block.text}`;
      case 'properties':
        return block.rows.map(([name, value]) => `- ${name}: ${value}`).join('\n');
      case 'notice':
        return `> ${block.text}`;
      default:
        return 'text' in block ? block.text : '';
    }
  });
  return `${[`# ${body}: ${title}`, ...(subtitle ? [subtitle] : []), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
