import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table account (
  id uuid primary key,
  email text not null check (email = lower(email)),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED')),
  language text not null default 'en',
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index account_email on account (email);

create table account_office (
  id uuid primary key,
  account_id uuid not null references account,
  office text not null check (office in ('ADMINISTRATOR', 'AUDITOR')),
  since timestamptz not null default now(),
  until timestamptz
);
create unique index account_office_held on account_office (account_id, office) where until is null;

create table sign_in_request (
  id uuid primary key,
  email text not null,
  requested_at timestamptz not null default now(),
  account_id uuid references account,
  code_hash text,
  expires_at timestamptz,
  tries integer not null default 0,
  used_at timestamptz
);
create index sign_in_request_email on sign_in_request (email, requested_at desc);

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  secret_hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text not null default ''
);
create index session_account on session (account_id) where ended_at is null;

create table access_token (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null,
  secret_hash text not null unique,
  scopes text[] not null,
  label_ceiling text not null check (label_ceiling in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index access_token_account on access_token (account_id);
`;
