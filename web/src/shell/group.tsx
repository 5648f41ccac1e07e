import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';

const workingGroups = graphql(`
  query WorkingGroups {
    bodies(filter: { kind: WORKING_GROUP }, first: 100) {
      nodes {
        slug
        name
        abbreviation
        invented
        viewerBelongs
        openEnquiries
      }
    }
  }
`);
const REMEMBERED = 'working group';

/** The working group that the pages are about: the address says it, or else the last one chosen, or the viewer's own. */
export function useGroup() {
  const { group } = useSearch({ from: '__root__' });
  const { data } = useQuery({ ...question(workingGroups, {}), staleTime: Infinity, refetchInterval: false });
  const groups = data?.bodies.nodes ?? [];
  const wanted = group ?? localStorage.getItem(REMEMBERED);
  return {
    groups,
    chosen: groups.find(({ slug }) => slug === wanted) ?? groups.find((one) => one.viewerBelongs) ?? groups[0] ?? null,
  };
}

/** Chooses among the working groups, where there are several. */
export function GroupSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { groups, chosen } = useGroup();
  if (!chosen) return null;
  if (groups.length === 1) return <span dir="auto">{chosen.name}</span>;
  const choose = (slug: string) => {
    localStorage.setItem(REMEMBERED, slug);
    void navigate({ to: '.', search: (before) => ({ ...before, group: slug }) });
  };
  return (
    <>
      <label htmlFor="group-switch" className="visually-hidden">
        {t('shell.group')}
      </label>
      <select
        id="group-switch"
        className="input group-switch"
        value={chosen.slug}
        onChange={(event) => choose(event.target.value)}
      >
        {groups.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
