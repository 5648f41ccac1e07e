import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FocalPoints1764000000951 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Who stands behind what a party does in the groups of a working group, as the secretary learnt it.
create table focal_point (
  id uuid primary key,
  working_group_id uuid not null references body,
  party_id uuid not null references party,
  member_id uuid not null references member,
  valid daterange not null,
  evidence text not null check (evidence <> ''),
  received_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  ended_reason text not null default '',
  ended_by uuid references member,
  ended_at timestamptz,
  version integer not null default 1,
  exclude using gist (working_group_id with =, party_id with =, member_id with =, valid with &&)
);
create index focal_point_party on focal_point (party_id);
create index focal_point_member on focal_point (member_id);

-- Words are added, never overwritten: of each who may stand behind a party, on the whole or on one of its people, the last one stands.
alter table participation_endorsement add column verdict text not null default 'ENDORSED' check (verdict in ('ENDORSED', 'DECLINED'));
alter table participation_endorsement add column reason text not null default '';
alter table participation_endorsement add column member_id uuid references member;
alter table participation_endorsement add column given_by uuid references member;
alter table participation_endorsement drop constraint participation_endorsement_participation_id_endorsed_by_key;
alter table participation_endorsement drop constraint participation_endorsement_evidence_check;
alter table participation_endorsement add constraint participation_endorsement_known check (
  case when given_by is null then evidence <> '' else endorsed_by = 'FOCAL_POINT' and evidence = '' and recorded_by is null end);
alter table participation_endorsement add constraint participation_endorsement_declined check (verdict = 'ENDORSED' or reason <> '');
create index participation_endorsement_participation on participation_endorsement (participation_id);
`;
