import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { FacetsFragment } from '../gql/graphql.js';
import { paths } from '../paths.js';
import { nameOf, type Searched } from './searching.js';

graphql(`
  fragment Facets on SearchFacets {
    kinds {
      kind
      count
    }
    bodies {
      body {
        id
        name
      }
      count
    }
    languages {
      language
      count
    }
    years {
      year
      count
    }
  }
`);

interface Choice {
  readonly says: ReactNode;
  readonly count: number;
  readonly chosen: boolean;
  /** What the address says when it is chosen. */
  readonly narrows: Searched;
  /** And when it is not. */
  readonly widens: Searched;
}

/** What was found by what it is: each choice narrows it, and chosen once more widens it again. */
export function Facets({ facets, searched }: { readonly facets: FacetsFragment; readonly searched: Searched }) {
  const { t, i18n } = useTranslation();
  return (
    <nav className="facets" aria-label={t('searching.narrow')}>
      <Facet
        title={t('searching.kinds')}
        choices={facets.kinds.map(({ kind, count }) => ({
          ...{ says: t(`searching.kind.${kind}`), count, chosen: searched.kind === kind },
          ...{ narrows: { kind }, widens: { kind: undefined } },
        }))}
      />
      <Facet
        title={t('searching.bodies')}
        choices={facets.bodies.flatMap(({ body, count }) =>
          body
            ? [
                {
                  ...{ says: <bdi>{body.name}</bdi>, count, chosen: searched.body === body.id },
                  ...{ narrows: { body: body.id }, widens: { body: undefined } },
                },
              ]
            : [],
        )}
      />
      <Facet
        title={t('searching.languages')}
        choices={facets.languages.map(({ language, count }) => ({
          ...{ says: nameOf(language, i18n.language) ?? t('searching.unknown'), count },
          ...{ chosen: searched.language === language, narrows: { language }, widens: { language: undefined } },
        }))}
      />
      <Facet
        title={t('searching.years')}
        choices={facets.years.map(({ year, count }) => ({
          ...{ says: String(year), count, chosen: searched.year === year },
          ...{ narrows: { year }, widens: { year: undefined } },
        }))}
      />
    </nav>
  );
}

function Facet({ title, choices }: { readonly title: string; readonly choices: readonly Choice[] }) {
  const id = useId();
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {choices.map(({ says, count, chosen, narrows, widens }) => (
          <li key={JSON.stringify(narrows)}>
            <Link
              {...{
                from: paths.search,
                to: paths.search,
                replace: true,
                resetScroll: false,
                activeOptions: { exact: true },
              }}
              search={(before) => ({ ...before, ...(chosen ? widens : narrows) })}
              aria-current={chosen ? 'true' : undefined}
            >
              {says} <span className="soft">({count})</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
