import { Follower, makeMark, recordChanges } from '../support/changes.js';
import type { LoadedWorld } from './loaded-world.js';
import { maySee } from './may-see.js';
import { PREFIXES, TABLES } from './types.js';

/** Who is told by the stream of changes what they may not see, or is not told what they may, once everything changed. */
export async function toldWrongly({ app, world, askers }: LoadedWorld): Promise<string[]> {
  const signedIn = askers.filter(({ accountId }) => accountId !== null);
  const followers = await Promise.all(signedIn.map(({ headers }) => Follower.open(app, { ...headers })));
  for (const [table, type] of [...Object.values(TABLES).map((name) => [name, 'Nothing'] as const), ...things()])
    await recordChanges(
      app,
      world.rows(table).flatMap(({ id }) => (typeof id === 'string' ? [[type, id] as const] : [])),
      `${type}.changed`,
    );
  const mark = await makeMark(app);
  await recordChanges(app, [['Party', mark.uuid]]);
  await Promise.all(followers.map((follower) => follower.hears(mark.id)));
  return signedIn.flatMap((asker, index) => {
    const told = new Set(followers[index]?.ids);
    const seen = new Set([mark.id]);
    for (const [prefix, type] of Object.entries(PREFIXES))
      for (const row of world.rows(TABLES[type] as string))
        if (maySee(type, row, asker, world)) seen.add(`${prefix}_${String(row['id'])}`);
    return [
      ...[...told].filter((id) => !seen.has(id)).map((id) => `${asker.name} is told of ${id}`),
      ...[...seen].filter((id) => !told.has(id)).map((id) => `${asker.name} is not told of ${id}`),
    ];
  });
}

const things = (): (readonly [table: string, type: string])[] =>
  Object.values(PREFIXES).map((type) => [TABLES[type] as string, type]);
