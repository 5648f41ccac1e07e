import { migrate } from '../kernel/database.js';
import { migrations } from '../migrations/index.js';
import { readConfig } from '../config.js';
import { runCommand } from './run-command.js';

void runCommand(async () => {
  const done = await migrate(readConfig().databaseUrl, migrations);
  console.log(
    done.length === 0 ? 'The database is up to date.' : `Brought the database up to date: ${done.length} steps.`,
  );
});
