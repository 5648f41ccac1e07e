import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdoptionOfTerms1764000000731 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- An adoption that was set aside has never been one: then, and only then, a version is circulated again.
create or replace function refuse_change_of_adopted_version() returns trigger language plpgsql as $$
declare
  text_differs boolean := tg_op = 'DELETE' or (old.body_id, old.number, old.title, old.text_known)
    is distinct from (new.body_id, new.number, new.title, new.text_known);
begin
  if old.state in ('ADOPTED', 'SUPERSEDED') and not (not text_differs and new.state = 'CIRCULATED' and exists (
      select from procedure p where p.subject_type = 'TermsVersion' and p.subject_id = old.id and p.state = 'SET_ASIDE'
         and not exists (select from procedure q where q.subject_type = 'TermsVersion' and q.subject_id = old.id and q.state = 'ADOPTED')))
    and (text_differs or new.state not in ('ADOPTED', 'SUPERSEDED')
      or (old.adopted_on, old.text_hash) is distinct from (new.adopted_on, new.text_hash)) then
    raise exception 'adopted text is never changed';
  end if;
  if old.state = 'PUT_TO_DECISION' and (text_differs or new.state not in ('PUT_TO_DECISION', 'CIRCULATED', 'ADOPTED', 'SUPERSEDED')
    or (new.state <> 'CIRCULATED' and old.text_hash is distinct from new.text_hash)) then
    raise exception 'a text that is put to decision is not changed';
  end if;
  if old.state = 'WITHDRAWN' and (text_differs or new.state <> 'WITHDRAWN') then
    raise exception 'withdrawn text is not changed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
`;
