import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { ActionLine } from './action-line.js';
import { DecisionLine } from './decision-line.js';

const ofBody = graphql(`
  query DecisionsOfBody($slug: String!) {
    decisions(filter: { body: { slug: $slug } }, first: 3) {
      nodes {
        ...DecisionLine
      }
    }
    bodies(filter: { viewerInside: true }, first: 100) {
      nodes {
        slug
      }
    }
    actions(filter: { body: { slug: $slug }, completed: false }, first: 5) {
      nodes {
        ...ActionLine
      }
    }
  }
`);

/** On the page of a body: what it decided last, and what is still to be done. Others than those inside are shown no empty lists. */
export function DecisionsOfBody({ slug }: { readonly slug: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(question(ofBody, { slug }));
  if (!data) return null;
  const { decisions, actions, bodies } = data;
  const inside = bodies.nodes.some((body) => body.slug === slug);
  if (!inside && decisions.nodes.length + actions.nodes.length === 0) return null;
  return (
    <>
      <section className="card">
        <h2>{t('decision.latest')}</h2>
        {decisions.nodes.length === 0 ? <EmptyState>{t('decision.noneOfBody')}</EmptyState> : null}
        <ul className="plain-list">
          {decisions.nodes.map((decision) => (
            <li key={decision.id}>
              <DecisionLine decision={decision} level={3} />
            </li>
          ))}
        </ul>
        <p className="actions">
          <ButtonLink to={paths.decisions} search={{ body: slug }}>
            {t('decision.allOfBody')}
          </ButtonLink>
          {inside ? (
            <ButtonLink to={paths.procedures} search={{ body: slug }}>
              {t('decision.betweenMeetingsTitle')}
            </ButtonLink>
          ) : null}
        </p>
      </section>
      <section className="card">
        <h2>{t('action.openOfBody')}</h2>
        {actions.nodes.length === 0 ? <EmptyState>{t('action.none.open')}</EmptyState> : null}
        <ul className="plain-list">
          {actions.nodes.map((action) => (
            <li key={action.id}>
              <ActionLine action={action} />
            </li>
          ))}
        </ul>
        <p className="actions">
          <ButtonLink to={paths.actions} search={{ body: slug, view: 'open' }}>
            {t('action.allOfBody')}
          </ButtonLink>
        </p>
      </section>
    </>
  );
}
