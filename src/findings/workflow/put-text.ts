import type { FindingEntity } from '../finding.entity.js';

const PARTS = [
  ['summaryWhat', 'What was found'],
  ['summaryWhereSeen', 'Where it was seen'],
  ['summaryWhyItMatters', 'Why it matters'],
  ['summaryRecommendation', 'What is recommended'],
] as const;

/**
 * A wording as it is put to the group, in one form for ever, so that its hash can be made again. Its name goes out by mail:
 * it carries the title only up to GREEN.
 */
export function putText(finding: FindingEntity): { readonly title: string; readonly textMarkdown: string } {
  const { symbol, label, title, revision, bodyMarkdown } = finding;
  const open = label === 'CLEAR' || label === 'GREEN';
  const parts = PARTS.flatMap(([part, name]) => (finding[part] === '' ? [] : [`## ${name}\n\n${finding[part]}`]));
  return {
    title: open ? `${symbol}: ${title}` : `Finding ${symbol}, revision ${revision}`,
    textMarkdown: `${[`# ${title}`, `${symbol}, revision ${revision}, TLP:${label}`, ...parts, bodyMarkdown].join('\n\n')}\n`,
  };
}
