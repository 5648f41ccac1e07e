import { Label } from '../../handling/label.js';
import { EXPORT_WORDS } from '../exporting/export-words.js';
import { FindingKind } from '../finding.states.js';
import { EvidenceKind } from '../wording/evidence-kind.js';
import type { Evidence } from '../wording/evidence.repository.js';

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** By name, or by the words of a language that exports are in. */
const KINDS = new Map(
  Object.values(FindingKind).flatMap((kind) =>
    [kind, ...Object.values(EXPORT_WORDS).map((words) => words.kind[kind])].map(
      (words) => [plain(words), kind] as const,
    ),
  ),
);

export const kindOf = (cell: string): FindingKind | null => KINDS.get(plain(cell)) ?? null;

/** With or without `TLP:`; RED is not among them, and not taken. */
export function labelOf(cell: string): Label | null {
  const name = cell
    .trim()
    .toUpperCase()
    .replace(/^TLP[:\s-]*/, '')
    .replaceAll(/[+\s-]+/g, '_');
  return Object.values(Label).find((label) => label === name) ?? null;
}

const EVIDENCE = new RegExp(`^(?:(${Object.values(EvidenceKind).join('|')})\\s*:\\s*)?(.*?)(?:\\s*<(\\S+)>)?$`, 'i');

/** `document: The report <https://…>`, as an export writes it; without its kind it is a link or a document. */
export function evidenceOf(line: string): Evidence {
  const [, kind, words = '', link] = EVIDENCE.exec(line) ?? [];
  const named = Object.values(EvidenceKind).find((one) => one === kind?.toUpperCase());
  return {
    kind: named ?? (link === undefined ? EvidenceKind.DOCUMENT : EvidenceKind.LINK),
    words: words === '' ? (link ?? '') : words,
    link: link ?? null,
  };
}
