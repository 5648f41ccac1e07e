import { Logger } from '@nestjs/common';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { GraphQLError } from 'graphql';
import { Conflict } from './refused.js';

const logger = new Logger('Database');

/**
 * What a client is told of a failure in the database that is not the server's own mistake; null for one that is.
 * Checks before the database name the field; what comes this far is what slipped through them, so it is logged.
 */
export function databaseProblem(error: unknown): Conflict | GraphQLError | null {
  const code = codeOf(error);
  if (code === null) return null;
  const told = PROBLEMS.find(({ codes }) => codes.test(code))?.tell() ?? null;
  if (told) logger.warn(`PostgreSQL refused (${code}): ${(error as Error).message}`);
  return told;
}

function codeOf(error: unknown): string | null {
  const thrown: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (thrown instanceof pg.DatabaseError) return thrown.code ?? null;
  // node-postgres' words for a pool whose connections are all in use for longer than a request waits.
  return thrown instanceof Error && thrown.message === 'timeout exceeded when trying to connect' ? 'POOL' : null;
}

const overloaded = (): GraphQLError =>
  new GraphQLError('The server is too busy to answer this now. Try again in a moment, or ask for less.', {
    extensions: { code: 'OVERLOADED' },
  });

const conflict = (): Conflict =>
  new Conflict('Somebody else changed the same at this very moment. Read it again, then repeat.');

const PROBLEMS: readonly { readonly codes: RegExp; readonly tell: () => Conflict | GraphQLError }[] = [
  {
    // Data exceptions: a value that the client sent and no check caught, such as a year of 300000.
    codes: /^22/,
    tell: () =>
      new GraphQLError('A value is out of the range that can be stored or compared.', {
        extensions: { code: 'BAD_USER_INPUT' },
      }),
  },
  // Two writers wrote the same unique thing, or got in each other's way again and again.
  { codes: /^(23505|23P01|40001|40P01)$/, tell: conflict },
  // A statement that ran too long, a lock waited for too long, no connection left.
  { codes: /^(57014|55P03|53300|POOL)$/, tell: overloaded },
];
