import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { runningDatabaseUrl } from '../launcher/running-database.js';
import { CommandProblem } from './run-command.js';

/** Runs a command's work in the application, on the database that DATABASE_URL names or that `npm start` runs here. */
export async function withApplication(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const config = readConfig({ ...process.env, DATABASE_URL: databaseUrl() });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, { schema: false }), {
    logger: ['fatal', 'error'],
    abortOnError: false,
  });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

function databaseUrl(): string {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const running = runningDatabaseUrl(resolve(process.env['DATA_DIR'] || '.data'));
  if (running) return running;
  throw new CommandProblem(
    'There is no database to work on: run this beside "npm start", in the same folder, or set DATABASE_URL.',
  );
}
