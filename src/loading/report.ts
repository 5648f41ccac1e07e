import type { LoadReport } from './load-folder.js';
import { TABLES, WORDS } from './tables.js';

/** What a load did, for people: counts by kind, rows kept as edited here, and the report of discrepancies. */
export function reportLines(report: LoadReport): string[] {
  if (report.skipped) return [`The working group ${report.workingGroup} is already there: nothing was loaded.`];
  return [
    `Loaded the working group ${report.workingGroup}.`,
    ...countLines(report),
    ...editedLines(report),
    '',
    ...discrepancyLines(report),
  ];
}

function countLines({ outcomes }: LoadReport): string[] {
  return TABLES.flatMap((table) => {
    const outcome = outcomes.get(table);
    if (!outcome) return [];
    const parts = [`${outcome.added} added`];
    if (outcome.unchanged > 0) parts.push(`${outcome.unchanged} already there`);
    if (outcome.edited.length > 0) parts.push(`${outcome.edited.length} kept as edited here`);
    return [`  ${WORDS[table]}: ${parts.join(', ')}`];
  });
}

function editedLines({ outcomes }: LoadReport): string[] {
  const edited = [...outcomes.values()].flatMap((outcome) => outcome.edited);
  if (edited.length === 0) return [];
  return ['', 'Kept as edited here, and not overwritten:', ...edited.map((row) => `  ${row}`)];
}

function discrepancyLines({ discrepancies }: LoadReport): string[] {
  if (discrepancies.length === 0) return ['No discrepancies are recorded with this data.'];
  return [
    `Discrepancies and gaps in the sources (${discrepancies.length}):`,
    ...discrepancies.flatMap(({ subject, finding, kept, sources }) => [
      `  ${subject}`,
      `    ${finding}`,
      `    Kept here: ${kept}`,
      `    Sources: ${sources.join(', ')}`,
    ]),
  ];
}
