import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProcedureInterests1764000000832 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- That a seat has an interest of its own in what a procedure decides; where it takes no part, its answer says so, too.
create table procedure_interest (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  seat_id uuid not null references seat,
  -- Who declared it; null where it was recorded on behalf of the seat.
  member_id uuid references member,
  statement text not null,
  withdraws boolean not null,
  on_behalf boolean not null,
  evidence text not null,
  received_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null
);
create index procedure_interest_procedure on procedure_interest (procedure_id, recorded_at, id);
create trigger procedure_interest_stands before update or delete or truncate on procedure_interest
  for each statement execute function refuse_change();
`;
