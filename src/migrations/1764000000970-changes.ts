import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Changes1764000000970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What was recorded since a snapshot is found by its transaction.
create index event_transaction on event (transaction_id);

-- Wakes the servers whose streams tell of changes; what changed they read themselves.
create function tell_of_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', '');
  return null;
end $$;
create trigger event_is_told after insert on event for each statement execute function tell_of_changes();

-- Seals the places in a stream that are given out, so that they tell nothing and cannot be made up.
create table change_place_key (
  one boolean primary key default true check (one),
  key bytea not null
);
insert into change_place_key (key)
  select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
`;
