import { InvalidInput } from '../../kernel/refused.js';
import type { ListRow } from '../../members/contact-list.js';
import type { RowProblems } from '../../members/contact-rows.js';

/** The columns of a list of findings, with other headers by which they are known. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  title: ['titre', 'name', 'finding'],
  text: ['body', 'markdown', 'texte', 'description'],
  kind: ['type', 'sort'],
  label: ['tlp', 'handling', 'étiquette'],
  what: ['what was found'],
  'where seen': ['where', 'where it was seen'],
  'why it matters': ['why'],
  recommendation: ['recommendations', 'what is recommended', 'recommandation'],
  evidence: ['sources'],
  areas: ['area', 'areas for inquiry', 'area for inquiry'],
  author: ['author e mail', 'author email', 'auteur'],
  party: ['originating party', 'partie'],
  // Of which finding a row is a copy, in an export: its label is kept.
  id: [],
};
const NEEDED = ['title', 'text', 'kind', 'label'];
/** What an export says, and an import does not take: a finding that comes in is a draft, whatever it was elsewhere. */
const LEFT_OUT = new Set(['symbol', 'label means', 'state', 'group', 'revision', 'posted', 'changed']);
const KNOWN = new Map(Object.entries(COLUMNS).flatMap(([name, others]) => [name, ...others].map((one) => [one, name])));

/** Capitals, spaces, hyphens and underlines make no difference. An empty name is a column that is left out. */
export function columnsOf(header: ListRow | undefined, problems: RowProblems): string[] {
  if (!header) throw InvalidInput.field('upload', 'holds no rows.');
  const { row, cells } = header;
  const columns = cells.map((cell) => nameOf(cell));
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column === null)
      problems.add(row, cell, `is not a column of a list of findings: ${Object.keys(COLUMNS).join(', ')}.`);
    // A text may be continued in further columns.
    else if (column !== '' && column !== 'text' && columns.indexOf(column) !== index)
      problems.add(row, cell, 'stands twice.');
  });
  for (const column of NEEDED) if (!columns.includes(column)) problems.add(row, column, 'is missing.');
  return columns.map((column) => column ?? '');
}

function nameOf(cell: string): string | null {
  const words = cell
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
  if (words === '' || LEFT_OUT.has(words)) return '';
  if (/^text, part \d+$/.test(words)) return 'text';
  return KNOWN.get(words) ?? null;
}
