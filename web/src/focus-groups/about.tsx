import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { Markdown } from '../components/markdown.js';
import { plainDate } from '../kernel/dates.js';
import type { WholeGroup } from './focus-group-query.js';

/** What the group is for, for everybody to read. */
export function About({ group }: { readonly group: WholeGroup }) {
  const { t, i18n } = useTranslation();
  const { descriptionHtml, establishedOn, symbolPrefix, source } = group;
  return (
    <section className="card">
      <h2>{t('focusGroup.about')}</h2>
      {descriptionHtml ? <Markdown html={descriptionHtml} /> : null}
      <dl className="facts">
        <Fact name={t('focusGroup.symbols')}>{symbolPrefix}</Fact>
        <Fact name={t('focusGroup.established')}>
          {establishedOn ? plainDate(establishedOn, i18n.language) : t('focusGroup.notRecorded')}
        </Fact>
        {source ? <Fact name={t('focusGroup.source')}>{source.title}</Fact> : null}
      </dl>
    </section>
  );
}
