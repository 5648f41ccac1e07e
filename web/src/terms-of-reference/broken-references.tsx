import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import type { Draft } from './draft-query.js';

/** Where a clause names another by a number that none has, with whichever had it: it is for the writers to mend. */
export function BrokenReferences({ found }: { readonly found: Draft['brokenReferences'] }) {
  const { t } = useTranslation();
  return (
    <Notice tone="caution" title={t('draftTerms.broken.title')}>
      <ul>
        {found.map(({ clause, words, formerly }) => (
          <li key={`${clause.id} ${words}`}>
            <a href={`#${clause.id}-name`}>
              {t('draftTerms.broken.of', { number: clause.number })} <bdi>{clause.heading}</bdi>
            </a>{' '}
            {t('draftTerms.broken.says', { words })} {formerly ? <Formerly {...formerly} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Former = NonNullable<Draft['brokenReferences'][number]['formerly']>;

function Formerly({ number, heading, removed }: Former) {
  const { t } = useTranslation();
  return (
    <>
      {removed ? t('draftTerms.broken.takenOut') : t('draftTerms.broken.nowIs', { number })}
      {heading ? (
        <>
          {' '}
          <bdi>{heading}</bdi>
        </>
      ) : null}
      .
    </>
  );
}
