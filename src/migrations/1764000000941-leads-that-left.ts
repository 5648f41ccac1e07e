import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeadsThatLeft1764000000941 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- That somebody is told that a seat which leads a group has left the committee: once of each day on which it did.
create table lead_left_notice (
  id uuid primary key,
  body_id uuid not null references body,
  seat_id uuid not null references seat,
  left_on date not null,
  member_id uuid not null references member,
  planned_at timestamptz not null,
  sent_at timestamptz,
  unique (body_id, seat_id, left_on, member_id)
);

-- Which leading seats of groups whose life goes on nobody holds today, since when, and by whom they were held last.
create view lead_left as
select l.id as lead_id, l.body_id, l.seat_id, l.member_id, last.left_on, last.party_id
  from lead l join body b on b.id = l.body_id and b.state not in ('CONCLUDED', 'DISCONTINUED')
  cross join lateral (
    select upper(h.valid) as left_on, h.party_id from seat_held h
     where h.seat_id = l.seat_id and upper(h.valid) <= (now() at time zone 'UTC')::date order by upper(h.valid) desc limit 1) last
 where l.valid @> (now() at time zone 'UTC')::date
   and not exists (select from seat_held h where h.seat_id = l.seat_id and h.valid @> (now() at time zone 'UTC')::date);
`;
