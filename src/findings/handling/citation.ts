import { settable } from '../../documents/lines.js';
import { line } from '../../kernel/text/printable.js';
import type { FindingKind } from '../finding.states.js';

/** What a citation of a released finding is made of. Its author is the working group, never a person. */
export interface Cited {
  readonly symbol: string;
  readonly revision: number;
  readonly title: string;
  readonly kind: FindingKind;
  readonly language: string | null;
  readonly releasedOn: string;
  readonly group: string;
  readonly workingGroup: string;
}

const KINDS: Readonly<Record<FindingKind, string>> = {
  BEST_PRACTICE: 'Best practice',
  LESSON_LEARNED: 'Lesson learned',
  EMERGING_TREND: 'Emerging trend',
  GAP: 'Gap',
  RECOMMENDATION: 'Recommendation',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENDS = /[.?!…。？！؟]$/u;

/** One line, in the order of its letters: what is taken elsewhere must not turn around what stands beside it there. */
const plain = (text: string): string => line(settable(line(text)));

/** The lasting page of a finding as it was released last, or of one version of it. */
export const pathOf = (symbol: string, revision?: number): string =>
  `/public/findings/${symbol.split('/').map(encodeURIComponent).join('/')}${revision === undefined ? '' : `/v${revision}`}`;

export const urlOf = ({ symbol, revision }: Pick<Cited, 'symbol' | 'revision'>, publicUrl: string): string =>
  `${publicUrl}${pathOf(symbol, revision)}`;

/** Working group, focus group: who speaks, the widest first. */
const authorsOf = ({ workingGroup, group }: Cited): string[] => [...new Set([plain(workingGroup), plain(group)])];

/** The parts of a citation as text; joined by spaces they are it. */
export function citationParts(cited: Cited, publicUrl: string): string[] {
  const title = plain(cited.title);
  return [
    `${authorsOf(cited).join(', ')}.`,
    ENDS.test(title) ? title : `${title}.`,
    `${cited.symbol}, version ${cited.revision}, ${cited.releasedOn}. TLP:CLEAR.`,
    urlOf(cited, publicUrl),
  ];
}

export const citation = (cited: Cited, publicUrl: string): string => citationParts(cited, publicUrl).join(' ');

/** `FG2-2026-F4-v2`: names the finding in keys and in files. */
export const nameOf = ({ symbol, revision }: Pick<Cited, 'symbol' | 'revision'>): string =>
  `${symbol.replaceAll(/[^A-Za-z0-9]+/g, '-')}-v${revision}`;

/** As TeX sets it; by name where BibTeX would count a brace. */
const TEX: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}' },
  ...{ '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' },
  ...Object.fromEntries(['&', '%', '$', '#', '_'].map((sign) => [sign, `\\${sign}`])),
};
const tex = (text: string): string => plain(text).replaceAll(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign);

/** In double braces: a name of a body is not one of a person, and a title keeps its capitals. */
export function bibtex(cited: Cited, publicUrl: string): string {
  const { symbol, revision, releasedOn, kind, language } = cited;
  const [author = '', institution = author] = authorsOf(cited);
  const [year = '', month = ''] = releasedOn.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{{${tex(author)}}}`],
    ['title', `{{${tex(cited.title)}}}`],
    ['institution', `{{${tex(institution)}}}`],
    ['type', `{${KINDS[kind]}}`],
    ['number', `{${tex(symbol)}, version ${revision}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['date', `{${releasedOn}}`],
    ['version', `{${revision}}`],
    ...(language === null ? [] : [['language', `{${language}}`] as const]),
    ['url', `{${urlOf(cited, publicUrl)}}`],
    ['note', '{TLP:CLEAR}'],
  ];
  return `@techreport{${nameOf(cited)},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** As reference managers read it: CSL-JSON, a list of one. */
export function cslJson(cited: Cited, publicUrl: string): string {
  const { symbol, revision, releasedOn, kind, language } = cited;
  const [author = '', publisher = author] = authorsOf(cited);
  const item = {
    ...{ id: nameOf(cited), type: 'report', genre: KINDS[kind], number: symbol, version: String(revision) },
    ...{ title: plain(cited.title), author: [{ literal: author }], publisher },
    issued: { 'date-parts': [releasedOn.split('-').map(Number)] },
    ...(language === null ? {} : { language }),
    ...{ URL: urlOf(cited, publicUrl), note: 'TLP:CLEAR' },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
