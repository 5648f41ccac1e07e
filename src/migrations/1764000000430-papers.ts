import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Papers1764000000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A file on its way in, and once it is attached, the record of where it lies. The secret is that of its address.
create table upload (
  id uuid primary key,
  account_id uuid not null references account,
  secret_hash text not null unique,
  file_name text not null,
  content_type text not null,
  -- What was announced, and what came: a file that is shorter or longer is not kept.
  size_bytes integer not null check (size_bytes > 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  received_at timestamptz,
  sha256 text,
  storage_key text,
  attached_at timestamptz,
  check ((received_at is null) = (storage_key is null) and (received_at is null) = (sha256 is null)),
  check (attached_at is null or received_at is not null)
);
create index upload_waiting on upload (account_id) where attached_at is null;

create table paper (
  id uuid primary key,
  body_id uuid not null references body,
  meeting_id uuid references meeting,
  -- Issued once, never used again, such as SC/2026/3/Rev.1; withdrawn, it stays the paper's own.
  symbol text not null,
  year integer not null,
  kind text not null check (kind in ('PAPER', 'CIRCULAR')),
  audience text not null check (audience in ('BODY', 'CHAIRS')),
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  state text not null check (state in ('ISSUED', 'WITHDRAWN')),
  title text not null,
  base_id uuid references paper,
  relation text check (relation in ('REVISION', 'ADDENDUM', 'CORRIGENDUM')),
  relation_number integer,
  upload_id uuid not null unique references upload,
  file_name text not null,
  content_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  issued_by uuid not null references member,
  issued_at timestamptz not null default now(),
  withdrawal_reason text not null default '',
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  unique (body_id, symbol),
  unique (base_id, relation, relation_number),
  check ((base_id is null) = (relation is null) and (base_id is null) = (relation_number is null))
);
create index paper_issued on paper (issued_at desc, id desc);
create index paper_body on paper (body_id, issued_at desc, id desc);
create index paper_meeting on paper (meeting_id) where meeting_id is not null;

-- Who has opened a paper, and when first.
create table paper_opening (
  paper_id uuid not null references paper,
  member_id uuid not null references member,
  opened_at timestamptz not null default now(),
  primary key (paper_id, member_id)
);
create index paper_opening_member on paper_opening (member_id);

-- Those for whom a paper is, as they stand today: of the chairs' own papers the chairs, leads and secretaries of the
-- body; of others everybody in the body, observers only up to GREEN; and of the open papers of a working group
-- everybody in one of its bodies.
create view paper_reader as
select distinct p.id as paper_id, h.member_id
  from paper p join body b on b.id = p.body_id
  join standing h on h.valid @> (now() at time zone 'UTC')::date
   and (h.body_id = p.body_id or (b.kind = 'WORKING_GROUP' and h.working_group_id = b.id
                                  and p.audience = 'BODY' and p.label in ('CLEAR', 'GREEN')))
 where case p.audience when 'CHAIRS' then h.role in ('CO_CHAIR', 'LEAD', 'SECRETARY')
       else h.role <> 'OBSERVER' or p.label in ('CLEAR', 'GREEN') end;

alter table member drop constraint member_declined_mails_check;
alter table member add constraint member_declined_mails_check
  check (declined_mails <@ '{MEETINGS,FINDINGS,PARTICIPATION,RECORDED_REPLIES,PAPERS}'::text[]);
`;
