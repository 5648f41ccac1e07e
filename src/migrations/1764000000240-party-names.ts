import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartyNames1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- How other languages than that of party.name call a party; of a State in the United Nations' wording.
create table party_naming (
  id uuid primary key,
  party_id uuid not null references party,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  name text not null,
  unique (party_id, language)
);
`;
