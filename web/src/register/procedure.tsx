import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';

const procedures = graphql(`
  query RegisterProcedures {
    registerProcedures {
      language
      instrument
      summary
      steps
      source {
        title
        dated
      }
    }
  }
`);

/** How one subscribes, told in the language of the page where the records tell it so; nothing where they do not. */
export function Procedure() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(question(procedures, {}));
  const told = data?.registerProcedures ?? [];
  const procedure = told.find(({ language }) => language === i18n.language) ?? told[0];
  if (!procedure) return null;
  const { language, instrument, summary, steps, source } = procedure;
  return (
    <section className="card">
      <h2>{t('register.procedure')}</h2>
      <div lang={language} dir="auto">
        <p>
          <strong>{instrument}</strong>
        </p>
        {summary ? <p>{summary}</p> : null}
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {source ? (
        <p className="soft">
          {t('register.procedureSource')}{' '}
          <span lang="en">
            {source.title} ({source.dated})
          </span>
        </p>
      ) : null}
    </section>
  );
}
