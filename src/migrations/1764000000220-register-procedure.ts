import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterProcedure1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- How a party comes into the register, in as many languages as it is told in.
create table register_procedure (
  id uuid primary key,
  language text not null unique,
  -- What one subscribes to.
  instrument text not null,
  summary text not null default '',
  steps text[] not null,
  source text references source_document
);
`;
