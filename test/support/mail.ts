import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { TestApplication } from './application.js';
import { requestCode } from './sign-in.js';

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

/** The messages that were written to a mail folder, oldest first. */
export async function mailIn(dataDirectory: string): Promise<ParsedMail[]> {
  const folder = join(dataDirectory, 'mail');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.toSorted(byName).map(async (name) => simpleParser(await readFile(join(folder, name)))));
}

export const codeIn = (mail: ParsedMail | undefined): string =>
  /\b(\d{4} \d{4})\b/.exec(mail?.text ?? '')?.[1] ?? 'none';

/** Asks for a code, runs the job, and reads the code in the mail that came. */
export async function freshCode(app: TestApplication, dataDirectory: string, email: string): Promise<string> {
  await requestCode(app, email);
  await app.runJobs();
  const mine = (await mailIn(dataDirectory)).filter(({ to }) => JSON.stringify(to).includes(email));
  return codeIn(mine.at(-1));
}
