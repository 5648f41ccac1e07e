import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingParty1764000000931 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- For which party somebody writes in a group today: the one for which they take part, or lead it, or else represent.
create function finding_party(group_id uuid, person_id uuid) returns uuid language sql stable as $$
  select coalesce(
    (select n.party_id from participant p join participation n on n.id = p.participation_id
      where n.body_id = group_id and p.member_id = person_id and n.state = 'PARTICIPATING'
        and n.valid @> (now() at time zone 'UTC')::date and p.valid @> (now() at time zone 'UTC')::date
      order by n.requested_at, n.id limit 1),
    (select t.party_id from lead l join seat_held t on t.seat_id = l.seat_id and t.valid @> (now() at time zone 'UTC')::date
      where l.body_id = group_id and l.member_id = person_id and l.valid @> (now() at time zone 'UTC')::date
      order by l.id limit 1),
    (select r.party_id from representation r
      where r.member_id = person_id and r.valid @> (now() at time zone 'UTC')::date order by lower(r.valid), r.id limit 1))
$$;
`;
