import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JointActs1764000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Every act of the chairs on a procedure waits where the terms of reference ask for several of them.
alter table procedure_request drop constraint procedure_request_act_check;
alter table procedure_request add constraint procedure_request_act_check
  check (act in ('OPEN', 'EXTEND', 'WITHDRAW', 'SUSPEND', 'RESUME', 'CLOSE'));
-- How many co-chairs have to agree, as the terms in force said when it was asked.
alter table procedure_request add column needed integer not null default 2 check (needed >= 2);
-- A co-chair declines what waits, and says why.
alter table procedure_request add column declined_by uuid references member;
alter table procedure_request add column declined_reason text not null default '';
-- What ended by itself left them without an object.
update procedure_request q set settled_at = coalesce(p.ended_at, now())
  from procedure p where p.id = q.procedure_id and q.settled_at is null and p.state not in ('PROPOSED', 'OPEN', 'SUSPENDED');
`;
