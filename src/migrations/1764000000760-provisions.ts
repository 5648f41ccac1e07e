import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Provisions1764000000760 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table provision drop constraint provision_kind_check;
alter table provision add constraint provision_kind_check check (kind in ('SEATS', 'CO_CHAIRS', 'TERM_LENGTH', 'RENEWALS', 'HOLDING_OVER', 'QUORUM', 'DECISION_RULE', 'SILENCE_PERIOD', 'NOTICE_PERIOD', 'CORRECTION_PERIOD', 'CADENCE', 'JOINT_ACTS'));

-- The base of a quorum has a name of its own among others; what was provided stays what it was.
alter table provision disable trigger provision_of_adopted_text;
update provision set value = jsonb_set(value, '{of}', '"ALL_SEATS"') where kind = 'QUORUM' and value ->> 'of' = 'SEATS';
update provision set value = jsonb_set(value, '{of}', '"PRESENT_AND_VOTING"') where kind = 'DECISION_RULE' and value ->> 'rule' <> 'CONSENSUS';
alter table provision enable trigger provision_of_adopted_text;

-- The seats that are held, where the terms count a quorum of those; null where they count all seats.
alter table quorum_check add column held integer;

alter table decision drop constraint if exists decision_rule_check;
alter table decision add constraint decision_rule_check check (rule in ('CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY'));
`;
