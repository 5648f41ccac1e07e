import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Implementation1764000000890 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What those who joined a working group's cause have taken upon themselves, in our words.
create table commitment (
  id uuid primary key,
  working_group_id uuid not null references body (id),
  number integer not null check (number >= 1),
  text text not null check (text <> ''),
  source text references source_document (slug),
  unique (working_group_id, number)
);

-- How far a party has come with a commitment or a recommendation, as it says itself. Written once; a later one of the
-- same party takes the place of the former, which is kept.
create table implementation_report (
  id uuid primary key,
  working_group_id uuid not null references body (id),
  commitment_id uuid references commitment (id),
  finding_id uuid references finding (id),
  party_id uuid not null references party (id),
  state text not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'NOT_APPLICABLE')),
  note text not null default '',
  visibility text not null check (visibility in ('PUBLIC', 'WORKING_GROUP', 'COMMITTEE', 'COUNTED_ONLY')),
  reported_by uuid references member (id),
  recorded_by uuid references member (id),
  evidence text not null default '',
  evidence_received_at timestamptz,
  reported_at timestamptz not null,
  superseded_at timestamptz,
  check (num_nonnulls(commitment_id, finding_id) = 1),
  check ((reported_by is null) = (recorded_by is not null)),
  check ((recorded_by is not null) = (evidence <> '')),
  check ((recorded_by is not null) = (evidence_received_at is not null))
);
create unique index implementation_report_current on implementation_report (coalesce(commitment_id, finding_id), party_id) where superseded_at is null;
create index implementation_report_finding on implementation_report (finding_id);
create index implementation_report_commitment on implementation_report (commitment_id);
create index implementation_report_party on implementation_report (party_id);
create index implementation_report_member on implementation_report (reported_by);
create index implementation_report_recorder on implementation_report (recorded_by);
create index implementation_report_group on implementation_report (working_group_id);
`;
