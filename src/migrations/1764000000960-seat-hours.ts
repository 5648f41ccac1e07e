import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeatHours1764000000960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

/** What both have: for which holder of the seat it was said, by whom, how that is known, and that it was taken back. */
const SAID = /* sql */ `
  id uuid primary key,
  seat_id uuid not null references seat,
  party_id uuid references party,
  on_behalf boolean not null default false,
  evidence text not null default '',
  evidence_received_at timestamptz,
  recorded_by uuid references member,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_reason text not null default '',
  version integer not null default 1,
  check (on_behalf = (evidence <> '') and on_behalf = (evidence_received_at is not null)),
  check ((removed_at is null) = (removed_reason = ''))`;

const SQL = /* sql */ `
-- When the people of a seat work, as the seat says; a correction is a row of its own, and the former one is kept.
create table seat_hours (
  ${SAID},
  working_days integer[] not null,
  working_from time not null,
  working_to time not null,
  time_zone text not null,
  valid_from date not null,
  valid_until date,
  valid daterange not null generated always as (daterange(valid_from, valid_until)) stored,
  check (valid_from < valid_until),
  check (working_from <> working_to and cardinality(working_days) between 1 and 7 and working_days <@ '{1,2,3,4,5,6,7}'),
  exclude using gist (seat_id with =, valid with &&) where (removed_at is null)
);

-- Days on which they do not; those that come every year do so from their first day on, and before \`kept_until\`.
create table seat_holiday (
  ${SAID},
  entry_id uuid not null,
  name text not null,
  first_day date not null,
  last_day date not null,
  yearly boolean not null,
  kept_until date,
  check (first_day <= last_day and last_day - first_day < 62),
  check (kept_until is null or (yearly and kept_until > first_day))
);
create unique index seat_holiday_once on seat_holiday (seat_id, party_id, lower(name), first_day) nulls not distinct where removed_at is null;
create index seat_holiday_entry on seat_holiday (entry_id);
`;
