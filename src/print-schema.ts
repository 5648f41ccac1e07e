import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';

const FILE = 'schema.graphql';

/** Writes schema.graphql from the code; with --check only says whether it is what the code makes. */
async function print(): Promise<void> {
  const config = readConfig({ DATABASE_URL: 'postgres://localhost/none' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, { connect: false }), {
    logger: ['error'],
  });
  const printed = `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== printed) {
      console.error(`${FILE} is not what the code makes. Run: npm run schema`);
      process.exitCode = 1;
    }
  } else {
    writeFileSync(FILE, printed);
    console.log(`${FILE} written.`);
  }
  await app.close();
}

void print();
