import { computed, type FieldReading } from '../../kernel/reading/definition.js';

/** Only of texts that can still be written: what is adopted says what it says. */
const isOpen = (row: string): string => `${row}.state in ('DRAFT', 'CIRCULATED')`;

/** What the clauses of a draft say, and which numbers its clauses had: before, or in the version with which it began. */
export const brokenReferencesOfVersion: FieldReading = computed({
  clauses: (row) =>
    `(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'heading', c.heading, 'body', c.body_markdown) order by c.position), '[]')
        from clause c where c.terms_version_id = ${row}.id and c.removed_at is null and ${isOpen(row)})`,
  former: (row) =>
    `(select coalesce(jsonb_agg(jsonb_build_object('number', f.number, 'id', f.id) order by f.place, f.id), '[]') from (
        select o.number, c.id, 1 as place from clause o join clause c on c.stable_id = o.stable_id and c.terms_version_id = ${row}.id
          where o.terms_version_id = ${row}.based_on and o.removed_at is null
        union all
        select w.number, c.id, 2 from clause c join clause_wording w on w.clause_id = c.id where c.terms_version_id = ${row}.id and w.number <> c.number
        union all
        select c.number, c.id, 3 from clause c where c.terms_version_id = ${row}.id and c.removed_at is not null) f
      where ${isOpen(row)})`,
});
