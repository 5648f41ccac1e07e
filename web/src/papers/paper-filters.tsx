import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../components/search-field.js';
import { SelectField } from '../components/select.js';
import { paths } from '../paths.js';
import { kinds, type PapersSearch } from './papers-search.js';

const ALL = 'ALL';
const FIRST_YEAR = 2020;

interface Properties {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

export function PaperFilters({ bodies }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.papers });
  const { body, kind, year, text = '', unopened, meeting, symbol } = useSearch({ from: paths.papers });
  const change = (changes: { [Key in keyof PapersSearch]?: PapersSearch[Key] | string }) => {
    const cleaned = (search: object) =>
      Object.fromEntries(
        Object.entries({ ...search, ...changes }).filter(([, value]) => value !== ALL && value !== ''),
      );
    void navigate({ search: cleaned, replace: true });
  };
  return (
    <>
      <div className="filters not-printed" role="search" aria-label={t('papers.filters')}>
        <SelectField
          {...{ label: t('papers.body'), value: body ?? ALL, change: (value) => change({ body: value }) }}
          choices={[
            { value: ALL, says: t('papers.allBodies') },
            ...bodies.map(({ id, name }) => ({ value: id, says: name })),
          ]}
        />
        <SelectField
          {...{ label: t('papers.kind'), value: kind ?? ALL, change: (value) => change({ kind: value }) }}
          choices={[
            { value: ALL, says: t('papers.allKinds') },
            ...kinds.map((value) => ({ value, says: t(`paper.kind.${value}`) })),
          ]}
        />
        <SelectField
          {...{ label: t('papers.year'), value: year ? String(year) : ALL }}
          change={(value) => change({ year: value === ALL ? ALL : Number(value) })}
          choices={[
            { value: ALL, says: t('papers.allYears') },
            ...yearsWith(year).map((one) => ({ value: String(one), says: String(one) })),
          ]}
        />
        <SelectField
          {...{ label: t('papers.opened'), value: unopened ? 'UNOPENED' : ALL }}
          change={(value) => change({ unopened: value === ALL ? undefined : true })}
          choices={[
            { value: ALL, says: t('papers.openedOrNot') },
            { value: 'UNOPENED', says: t('papers.unopenedOnly') },
          ]}
        />
        <SearchField
          {...{ label: t('papers.text'), value: text, maxLength: 200 }}
          change={(value) => change({ text: value })}
        />
      </div>
      {meeting || symbol ? (
        <p>
          {symbol ? t('papers.ofSymbol', { symbol }) : t('papers.ofMeeting')}{' '}
          <Link to={paths.papers} search={{}}>
            {t('papers.all')}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** The years of which there may be papers, the latest first; and one that the address names. */
function yearsWith(named: number | undefined): number[] {
  const now = new Date().getFullYear();
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => now - index);
  return named === undefined || years.includes(named) ? years : [named, ...years];
}
