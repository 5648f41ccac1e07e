import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procedures1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A text is put to the seats of a body until an instant.
create table procedure (
  id uuid primary key,
  body_id uuid not null references body,
  subject_type text not null check (subject_type in ('Minutes')),
  subject_id uuid not null,
  -- Of the text as it was put to the seats.
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null,
  opened_by uuid references member,
  expires_at timestamptz not null,
  -- The period that the terms of reference in force then provide, such as {"days": 14}, and its clause; null: not provided for.
  period jsonb,
  clause_id uuid references clause,
  state text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'WITHDRAWN')),
  ended_at timestamptz,
  ended_by uuid references member,
  ended_reason text not null default '',
  check (expires_at > opened_at),
  check (clause_id is null or period is not null),
  check ((state = 'OPEN') = (ended_at is null)),
  check (state <> 'ADOPTED' or ended_at = expires_at)
);
create unique index procedure_one_open on procedure (subject_type, subject_id) where state = 'OPEN';
create index procedure_subject on procedure (subject_id, opened_at);

-- Its base: the seats that count, and who held them, as they stood when it was opened.
create table procedure_seat (
  procedure_id uuid not null references procedure,
  seat_id uuid not null references seat,
  party_id uuid references party,
  primary key (procedure_id, seat_id)
);
create trigger procedure_seat_is_append_only before update or delete or truncate on procedure_seat
  for each statement execute function refuse_change();

-- While it is open its end may come, and nothing else of it changes; what has ended never does.
create function refuse_change_of_procedure() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
    or (old.body_id, old.subject_type, old.subject_id, old.text_sha256, old.opened_at, old.opened_by, old.period, old.clause_id)
       is distinct from (new.body_id, new.subject_type, new.subject_id, new.text_sha256, new.opened_at, new.opened_by, new.period, new.clause_id) then
    raise exception 'a procedure is never changed';
  end if;
  return new;
end $$;
create trigger procedure_stands before update or delete on procedure
  for each row execute function refuse_change_of_procedure();
`;
