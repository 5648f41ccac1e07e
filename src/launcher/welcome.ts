import { join, relative } from 'node:path';
import type { LaunchSettings } from './launch-settings.js';

/** The people of data/demo that one can sign in as. */
const demonstrationSignIns: [string, string][] = [
  ['chair.a', 'co-chair'],
  ['chair.b', 'the other co-chair'],
  ['member', 'committee member (head of a delegation)'],
  ['alternate', 'alternate of that committee member'],
  ['lead', 'lead of a focus group'],
  ['participant.a', 'participant of a focus group'],
  ['participant.b', 'participant of another one'],
  ['secretary', 'secretary of the working group'],
  ['admin', 'system administrator'],
  ['auditor', 'auditor'],
];

export function welcome(settings: LaunchSettings, demonstration: boolean): string {
  const lines = ['', `Plenary is ready: ${settings.publicUrl}`, `  GraphQL: ${settings.publicUrl}/graphql`, ''];
  if (demonstration) {
    lines.push('Sign in with a code sent by e-mail, as one of these people of the invented working group "demo":');
    for (const [name, role] of demonstrationSignIns) lines.push(`  ${`${name}@example.org`.padEnd(27)} ${role}`);
    lines.push('');
  }
  lines.push(whereMailGoes(settings), 'To stop: Ctrl-C', '');
  return lines.join('\n');
}

function whereMailGoes(settings: LaunchSettings): string {
  if (settings.smtpUrl) return `Mail goes to ${hostOf(settings.smtpUrl)}.`;
  const folder = join(settings.dataFolder, 'mail');
  const near = relative(process.cwd(), folder);
  const shown = near.startsWith('..') ? folder : near;
  return `Mail is written to ${shown}, as no SMTP_URL is set; sign-in codes are printed here, too.`;
}

/** Never the whole address: it may hold a password. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the server that SMTP_URL names';
}
