import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import type { TrailSearch } from './trail-search.js';

const bodies = graphql(`
  query BodiesOfTheTrail {
    bodies(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

const ALL = 'ALL';

export function TrailFilters() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.trail });
  const {
    act = '',
    subjectType = '',
    body,
    account,
    subject,
    from = '',
    until = '',
  } = useSearch({ from: paths.trail });
  const change = (changes: TrailSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const all = useQuery({ ...question(bodies, {}), refetchInterval: false }).data?.bodies.nodes ?? [];
  return (
    <>
      <div className="filters not-printed" role="search" aria-label={t('trail.filters')}>
        <SearchField
          {...{ label: t('trail.act'), hint: t('trail.actHint'), value: act, maxLength: 100 }}
          change={(value) => change({ act: value || undefined })}
        />
        <SearchField
          {...{ label: t('trail.subjectType'), hint: t('trail.subjectTypeHint'), value: subjectType, maxLength: 100 }}
          change={(value) => change({ subjectType: value || undefined })}
        />
        <SelectField
          {...{ label: t('trail.body'), value: body ?? ALL }}
          change={(value) => change({ body: value === ALL ? undefined : value })}
          choices={[
            { value: ALL, says: t('trail.allBodies') },
            ...all.map(({ id, name }) => ({ value: id, says: name })),
          ]}
        />
        <TextField
          {...{ label: t('trail.from'), hint: t('trail.dayHint'), path: 'from', type: 'date', value: from }}
          change={(value) => change({ from: value || undefined })}
        />
        <TextField
          {...{ label: t('trail.until'), hint: t('trail.dayHint'), path: 'until', type: 'date', value: until }}
          change={(value) => change({ until: value || undefined })}
        />
      </div>
      {account || subject ? (
        <p>
          {account ? t('trail.onlyAccount') : null} {subject ? t('trail.onlySubject') : null}{' '}
          <Link
            from={paths.trail}
            to={paths.trail}
            search={(before) => ({ ...before, account: undefined, subject: undefined })}
          >
            {t('trail.everything')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
