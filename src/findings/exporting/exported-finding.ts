import { labelAsWritten, OWN_WORDS } from '../../documents/words.js';
import type { Label } from '../../handling/label.js';
import { plainCell } from './plain-cell.js';
import { EXPORT_WORDS, type ExportLanguage } from './export-words.js';

/** What an export asks the schema, as its reader: it holds what they may see, and nothing else. */
export const EXPORT_QUESTION = `query Exported($filter: FindingFilter, $orderBy: FindingOrder) {
  findings(filter: $filter, orderBy: $orderBy) { nodes {
    id symbol kind label state title bodyMarkdown summary { what whereSeen whyItMatters recommendation }
    evidence { kind words link } areas { position title } body { name } author { id name } originatingParty { id name }
    revision postedAt updatedAt } } }`;

/** What of it somebody may cease to be allowed to know. */
export const RIGHTS_QUESTION = `query ExportRights { findings { nodes { id label author { id } originatingParty { id } } } }`;

export interface RightsOfFinding {
  readonly id: string;
  readonly label: Label;
  readonly author: { readonly id: string } | null;
  readonly originatingParty: { readonly id: string } | null;
}

type Words = (typeof EXPORT_WORDS)['en'];

export interface ExportedFinding {
  readonly id: string;
  readonly symbol: string | null;
  readonly kind: keyof Words['kind'];
  readonly label: Label;
  readonly state: keyof Words['state'];
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly summary: Readonly<Record<'what' | 'whereSeen' | 'whyItMatters' | 'recommendation', string>>;
  readonly evidence: readonly { readonly kind: string; readonly words: string; readonly link: string | null }[];
  readonly areas: readonly { readonly position: number; readonly title: string }[];
  readonly body: { readonly name: string };
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly originatingParty: { readonly id: string; readonly name: string } | null;
  readonly revision: number;
  readonly postedAt: string | null;
  readonly updatedAt: string;
}

/** What a file says of itself. */
export interface About {
  readonly label: Label;
  readonly language: ExportLanguage;
  readonly count: number;
  readonly at: Date;
}

/** Findings as they come, some at a time. */
export type Pages = AsyncIterable<readonly ExportedFinding[]>;

export const meansOf = (label: Label, language: ExportLanguage): string => OWN_WORDS[language].label[label];

export const evidenceLines = ({ evidence }: ExportedFinding): string[] =>
  evidence.map(({ kind, words, link }) => `${kind.toLowerCase()}: ${words}${link === null ? '' : ` <${link}>`}`);

export const areaLines = ({ areas }: ExportedFinding): string[] =>
  areas.map(({ position, title }) => `${position}. ${title}`);

/** The columns of a table: an import takes them again under these headers. */
const COLUMNS: readonly (readonly [
  head: string,
  cell: (finding: ExportedFinding, language: ExportLanguage) => string,
])[] = [
  ['symbol', ({ symbol }) => symbol ?? ''],
  ['label', ({ label }) => labelAsWritten(label)],
  ['label means', ({ label }, language) => meansOf(label, language)],
  ['kind', ({ kind }, language) => EXPORT_WORDS[language].kind[kind]],
  ['state', ({ state }, language) => EXPORT_WORDS[language].state[state]],
  ['title', ({ title }) => title],
  ['text', ({ bodyMarkdown }) => bodyMarkdown],
  ['what', ({ summary }) => summary.what],
  ['where seen', ({ summary }) => summary.whereSeen],
  ['why it matters', ({ summary }) => summary.whyItMatters],
  ['recommendation', ({ summary }) => summary.recommendation],
  ['evidence', (finding) => evidenceLines(finding).join('\n')],
  ['areas', (finding) => areaLines(finding).join('\n')],
  ['group', ({ body }) => body.name],
  ['author', ({ author }) => author?.name ?? ''],
  ['party', ({ originatingParty }) => originatingParty?.name ?? ''],
  ['revision', ({ revision }) => String(revision)],
  ['posted', ({ postedAt }) => postedAt ?? ''],
  ['changed', ({ updatedAt }) => updatedAt],
  ['id', ({ id }) => id],
];

export const HEADS = COLUMNS.map(([head]) => head);

export const cellsOf = (finding: ExportedFinding, language: ExportLanguage): string[] =>
  COLUMNS.map(([, cell]) => plainCell(cell(finding, language)));
