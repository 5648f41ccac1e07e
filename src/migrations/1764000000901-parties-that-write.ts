import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartiesThatWrite1764000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A request that reached the secretary by other means: who recorded it, and how it is known.
alter table participation add column recorded_by uuid references member;
alter table participation add column evidence text not null default '';
alter table participation add column evidence_received_at timestamptz;
alter table participation add constraint participation_recorded check (
  recorded_by is null or (evidence <> '' and evidence_received_at is not null));

-- Who stands behind a request of a party, as the secretary recorded it.
create table participation_endorsement (
  id uuid primary key,
  participation_id uuid not null references participation,
  endorsed_by text not null check (endorsed_by in ('FOCAL_POINT', 'PERMANENT_MISSION')),
  evidence text not null check (evidence <> ''),
  received_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  unique (participation_id, endorsed_by)
);
create trigger participation_endorsement_is_append_only before update or delete or truncate on participation_endorsement
  for each statement execute function refuse_change();
`;
