import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { plainDay } from '../kernel/dates.js';
import type { WholeGroup } from './focus-group-query.js';

/** What the group is for. Its scope is for the community: whoever is outside is told that there may be one. */
export function About({ group }: { readonly group: WholeGroup }) {
  const { t, i18n } = useTranslation();
  const { descriptionMarkdown, scopeMarkdown, viewerBelongs, establishedOn, symbolPrefix, source } = group;
  return (
    <section className="card">
      <h2>{t('focusGroup.about')}</h2>
      {descriptionMarkdown ? (
        <p dir="auto" className="written">
          {descriptionMarkdown}
        </p>
      ) : null}
      <h3>{t('focusGroup.scope')}</h3>
      {scopeMarkdown ? (
        <p dir="auto" className="written">
          {scopeMarkdown}
        </p>
      ) : (
        <p className="soft">{t(viewerBelongs ? 'focusGroup.noScope' : 'focusGroup.scopeHidden')}</p>
      )}
      <dl className="facts">
        <Fact name={t('focusGroup.symbols')}>{symbolPrefix}</Fact>
        <Fact name={t('focusGroup.established')}>
          {establishedOn ? plainDay(establishedOn, i18n.language) : t('focusGroup.notRecorded')}
        </Fact>
        {source ? <Fact name={t('focusGroup.source')}>{source.title}</Fact> : null}
      </dl>
    </section>
  );
}
