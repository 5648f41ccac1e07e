import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionMail1764000000871 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Of which comments somebody is mailed, by group; of those in threads of their own where nothing is said.
create table discussion_mail_level (
  member_id uuid not null references member,
  body_id uuid not null references body,
  level text not null check (level in ('EVERYTHING', 'THREADS', 'NEEDS_ME', 'NONE')),
  primary key (member_id, body_id)
);
create index discussion_mail_level_body on discussion_mail_level (body_id);

-- Signs the addresses to which comments are answered by mail. It stays with the records, through backups and moves.
create table mail_address_key (
  only_one boolean primary key default true check (only_one),
  secret text not null
);
insert into mail_address_key (secret) values (gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text);
`;
