import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdoptedText1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Adopted text never changes, whoever asks: the software's rules say so too, but they are not the last line.
create function refuse_change_of_adopted_text() returns trigger language plpgsql as $$
declare
  version_id uuid := case tg_op when 'DELETE' then old.terms_version_id else new.terms_version_id end;
  held record;
begin
  select v.state, v.created_at into held from terms_version v where v.id = version_id;
  -- Text comes into being with its version, in one transaction: both have that transaction's time.
  if tg_op = 'INSERT' and held.created_at = now() then return new; end if;
  if held.state in ('ADOPTED', 'SUPERSEDED') then
    -- An insert of what is there already goes on to "on conflict do nothing".
    if tg_op = 'INSERT' and tg_table_name = 'clause' and exists (select from clause c where c.id = new.id) then return new; end if;
    if tg_op = 'INSERT' and tg_table_name = 'provision' and exists (select from provision p where p.id = new.id) then return new; end if;
    raise exception 'adopted text is never changed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger clause_of_adopted_text before insert or update or delete on clause
  for each row execute function refuse_change_of_adopted_text();
create trigger provision_of_adopted_text before insert or update or delete on provision
  for each row execute function refuse_change_of_adopted_text();

create function refuse_change_of_adopted_version() returns trigger language plpgsql as $$
begin
  if old.state not in ('ADOPTED', 'SUPERSEDED') then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' or new.state not in ('ADOPTED', 'SUPERSEDED')
    or (old.body_id, old.number, old.title, old.adopted_on, old.text_known, old.text_hash)
       is distinct from (new.body_id, new.number, new.title, new.adopted_on, new.text_known, new.text_hash) then
    raise exception 'adopted text is never changed';
  end if;
  return new;
end $$;

create trigger adopted_version before update or delete on terms_version
  for each row execute function refuse_change_of_adopted_version();
`;
