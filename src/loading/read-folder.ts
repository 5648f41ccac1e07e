import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { DataFile } from './data-file.js';
import { LoadRefused, Place, type Problems } from './problems.js';

const BROKEN = Symbol('a row that breaks its schema');

export interface ReadRow {
  readonly file: DataFile;
  readonly row: unknown;
  readonly place: Place;
}

export interface ReadFolder {
  readonly rows: readonly ReadRow[];
  /** What rows that broke their schema are called: they are there, so others may refer to them. */
  readonly broken: ReadonlySet<string>;
}

/** Reads the files of a folder. Rows that break their schema go to `problems`; the rest are answered. */
export async function readFolder(folder: string, files: readonly DataFile[], problems: Problems): Promise<ReadFolder> {
  const names = await list(folder);
  const known = new Map(files.map((file) => [file.name, file]));
  for (const name of names.filter((name) => !known.has(name))) {
    problems.add(new Place(name, 0, ''), `is not a file that can be loaded (${[...known.keys()].join(', ')}).`);
  }
  const rows: ReadRow[] = [];
  for (const file of files) {
    if (names.includes(file.name)) rows.push(...(await readRows(folder, file, problems)));
  }
  return {
    rows: rows.filter(({ row }) => row !== BROKEN),
    broken: new Set(rows.filter(({ row }) => row === BROKEN).map(({ place }) => place.label)),
  };
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.') && !/\.md$/i.test(name)).sort();
  } catch {
    throw new LoadRefused(`There is no folder ${folder} to load.`);
  }
}

async function readRows(folder: string, file: DataFile, problems: Problems): Promise<ReadRow[]> {
  const place = new Place(file.name, 0, '');
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(folder, file.name), 'utf8'));
  } catch (error) {
    problems.add(place, `is not JSON that can be read (${(error as Error).message}).`);
    return [];
  }
  if (!Array.isArray(content)) {
    problems.add(place, 'must be a list of rows.');
    return [];
  }
  return content.map((row: unknown, index): ReadRow => {
    const at = new Place(file.name, index + 1, labelOf(row));
    const parsed = file.row.safeParse(row);
    if (parsed.success) return { file, row: parsed.data, place: at };
    for (const issue of parsed.error.issues) addIssue(issue, at, problems);
    return { file, row: BROKEN, place: at };
  });
}

/** What a person would recognise a row by. */
function labelOf(row: unknown): string {
  if (row === null || typeof row !== 'object') return '';
  const fields = row as Record<string, unknown>;
  const label = fields['slug'] ?? fields['party'] ?? fields['email'] ?? fields['body'] ?? '';
  return typeof label === 'string' ? label : '';
}

function addIssue(issue: z.core.$ZodIssue, row: Place, problems: Problems): void {
  const place = issue.path.reduce<Place>((at, part) => at.at(String(part)), row);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) problems.add(place.at(key), 'is not a field of this row.');
  } else if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith(' undefined')) {
    problems.add(place, 'is missing.');
  } else {
    problems.add(place, issue.message);
  }
}

export const folderName = (folder: string): string => basename(folder.replace(/\/+$/, ''));
