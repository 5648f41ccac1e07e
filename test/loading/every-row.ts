import type pg from 'pg';

/** Every row of every table but the trail, which has an entry for each load. */
export async function everyRow(client: pg.ClientBase): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'event' order by 1`,
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t) as row from "${name}" t order by t::text`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
