import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';

const bodiesInside = graphql(`
  query BodiesInside($workingGroup: String!) {
    bodies(filter: { workingGroup: $workingGroup, viewerInside: true }, first: 100) {
      nodes {
        slug
        name
      }
    }
  }
`);

interface Properties {
  readonly workingGroup: string;
  readonly value: string;
  readonly change: (slug: string) => void;
}

/** One of the bodies in which the viewer stands, or all of them. */
export function BodyFilter({ workingGroup, value, change }: Properties) {
  const { t } = useTranslation();
  const { data } = useQuery(question(bodiesInside, { workingGroup }));
  const bodies = (data?.bodies.nodes ?? []).map(({ slug, name }) => ({ value: slug, says: name }));
  return (
    <div className="filters not-printed">
      <SelectField
        {...{
          label: t('decision.body'),
          value,
          change,
          choices: [{ value: '', says: t('decision.allBodies') }, ...bodies],
        }}
      />
    </div>
  );
}
