import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Discussions1764000000870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Letters and digits of a text alone: what somebody selects on a page has none of the marks of Markdown, nor addresses.
create function words_only(words text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(words, '\\]\\([^)]*\\)', '', 'g'), '[[:space:]!-/:-@\\[-\`{-~]+', '', 'g')
$$;

create table discussion_comment (
  id uuid primary key,
  -- Whose discussion it is: the focus group, or of an area of the working group its steering committee.
  body_id uuid not null references body,
  -- What it is about, if not the group itself.
  finding_id uuid references finding,
  area_id uuid references area_for_inquiry,
  -- The first comment of the thread: answers stand in one row under it.
  in_reply_to uuid references discussion_comment,
  member_id uuid references member,
  party_id uuid references party,
  on_behalf boolean not null,
  evidence text not null,
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  text_markdown text not null,
  quote text not null,
  -- The revision of the finding in which the quoted words stand.
  quote_revision integer,
  said_at timestamptz not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  revised_at timestamptz,
  revised_by uuid references member,
  withdrawn_at timestamptz,
  withdrawn_by uuid references member,
  resolved_at timestamptz,
  resolved_by uuid references member,
  resolution text not null default '',
  version integer not null default 1,
  check (num_nonnulls(finding_id, area_id) <= 1),
  check (on_behalf = (member_id is null)),
  check ((quote = '') = (quote_revision is null)),
  check (quote = '' or finding_id is not null),
  check (resolved_at is null or in_reply_to is null),
  check (member_id is not null or party_id is not null)
);
create index discussion_comment_body on discussion_comment (body_id, said_at, id);
create index discussion_comment_finding on discussion_comment (finding_id, said_at, id) where finding_id is not null;
create index discussion_comment_area on discussion_comment (area_id, said_at, id) where area_id is not null;
create index discussion_comment_thread on discussion_comment (in_reply_to, said_at, id) where in_reply_to is not null;

-- What a comment said before it was revised.
create table comment_wording (
  id uuid primary key,
  comment_id uuid not null references discussion_comment,
  number integer not null,
  text_markdown text not null,
  written_at timestamptz not null,
  written_by uuid not null references member,
  unique (comment_id, number)
);
create trigger comment_wording_stands before update or delete or truncate on comment_wording
  for each statement execute function refuse_change();

create table comment_mention (
  comment_id uuid not null references discussion_comment,
  member_id uuid not null references member,
  primary key (comment_id, member_id)
);
create index comment_mention_member on comment_mention (member_id);
`;
