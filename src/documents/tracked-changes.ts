import type { TrackedBy } from './reading.js';

const CHANGE = /<w:(ins|del|moveFrom|moveTo)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const AUTHOR = /\sw:author=(?:"([^"]*)"|'([^']*)')/;
const LONGEST_NAME = 200;
/** More than work on one text; the changes of others are counted together. */
const MOST_AUTHORS = 50;

/** The insertions and deletions in the text of a Word document, as they stand there one by one. */
export function trackedChanges(xml: string): TrackedBy[] {
  const found = new Map<string, { insertions: number; deletions: number }>();
  for (const [, kind, attributes = ''] of xml.matchAll(CHANGE)) {
    const [, double, single] = AUTHOR.exec(attributes) ?? [];
    const named = plain(double ?? single ?? '');
    const author = found.has(named) || found.size < MOST_AUTHORS ? named : '';
    const counts = found.get(author) ?? { insertions: 0, deletions: 0 };
    counts[kind === 'ins' || kind === 'moveTo' ? 'insertions' : 'deletions'] += 1;
    found.set(author, counts);
  }
  return [...found].map(([author, counts]) => ({ author, ...counts }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** A name as people read it: it comes from a file that anybody may have made. */
const plain = (value: string): string =>
  value
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
