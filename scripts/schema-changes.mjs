/**
 * Says which changes of schema.graphql since the last release (git tag) break clients: whatever is taken away must
 * have been deprecated in a release first. Before the first release nothing can break.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { diff, DiffRule } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const git = (...words) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function released() {
  try {
    return git('show', `${git('describe', '--tags', '--abbrev=0')}:schema.graphql`);
  } catch {
    return null;
  }
}

const before = released();
if (before) {
  const now = readFileSync('schema.graphql', 'utf8');
  const changes = await diff(buildSchema(before), buildSchema(now), [DiffRule.suppressRemovalOfDeprecatedField]);
  const breaking = changes.filter(({ criticality }) => criticality.level === 'BREAKING');
  for (const { path, message } of breaking) console.error(`${path ?? 'schema'}: ${message}`);
  if (breaking.length > 0) process.exitCode = 1;
}
