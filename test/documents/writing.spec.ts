import { afterEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Block } from '../../src/documents/document.js';
import { NotWritten } from '../../src/documents/document-writers.js';
import { Writing } from '../../src/documents/writing.js';
import { documentOf, readPdf } from '../support/documents.js';

Logger.overrideLogger(false);
let writing: Writing;
afterEach(() => writing.onApplicationShutdown());

const small = documentOf([{ kind: 'paragraph', text: 'A few words.' }]);
const text = (letters: number): Block => ({ kind: 'paragraph', text: 'words '.repeat(letters / 6) });
const slow = documentOf(Array.from({ length: 40 }, () => text(12_000)));
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('goes on with a fresh process where one crashes or takes too long', async () => {
  writing = Writing.within({ time: 20_000 });
  const lost = writing.write('pdf', slow);
  // Nothing is heard of the rejection before the process has been ended.
  lost.catch(() => undefined);
  await until(() => writing.processId !== undefined);
  const first = writing.processId!;
  const after = writing.write('pdf', small);
  process.kill(first, 'SIGKILL');
  await expect(lost).rejects.toThrow(NotWritten);
  expect(readPdf(await after).text).toContain('A few words.');
  expect(writing.processId).not.toBe(first);
  writing.onApplicationShutdown();

  writing = Writing.within({ time: 100 });
  await expect(writing.write('pdf', slow)).rejects.toThrow(NotWritten);
  expect(writing.processId).toBeUndefined();
});

it('refuses what is too long, and what would wait behind too many', async () => {
  writing = Writing.within({ waiting: 2 });
  await expect(writing.write('pdf', documentOf([text(1_100_000)]))).rejects.toThrow('too long');
  const both = [writing.write('word', small), writing.write('word', small)];
  await expect(writing.write('word', small)).rejects.toThrow('Too many');
  await Promise.all(both);
  await expect(writing.write('word', small)).resolves.toBeDefined();
});

it('ends its process when nobody asks for a while, and when the server ends', async () => {
  writing = Writing.within({ idle: 10 });
  await writing.write('word', small);
  await until(() => writing.processId === undefined);
  await writing.write('word', small);
  const id = writing.processId!;
  writing.onApplicationShutdown();
  await until(() => !isAlive(id));
  await expect(writing.write('word', small)).rejects.toThrow('shutting down');
});
