import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Markdown } from '../components/markdown.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';

const whoWeAre = graphql(`
  query WhoWeAre($slug: String!) {
    workingGroup(by: { slug: $slug }) {
      name
      descriptionHtml
      invented
    }
  }
`);

/** What a visitor sees first: what this is, who works here, what is open to everybody, and the way in. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <Page title={t('welcome.title')}>
      <div className="columns">
        <div>
          <WhoWeAre />
          <section className="card">
            <h2>{t('welcome.open')}</h2>
            <p>{t('welcome.openIs')}</p>
            <p className="actions">
              <a className="button" href="/public">
                {t('welcome.publicPages')}
              </a>
              <ButtonLink to={paths.meetings}>{t('welcome.events')}</ButtonLink>
              <ButtonLink to={paths.focusGroups}>{t('shell.focusGroups')}</ButtonLink>
            </p>
          </section>
        </div>
        <section className="card">
          <h2>{t('welcome.members')}</h2>
          <p>{t('welcome.intro')}</p>
          <p className="actions">
            <ButtonLink to={paths.signIn}>{t('signIn.title')}</ButtonLink>
          </p>
        </section>
      </div>
    </Page>
  );
}

function WhoWeAre() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  const query = useQuery({ ...question(whoWeAre, { slug: chosen?.slug ?? '' }), enabled: chosen !== null });
  const group = query.data?.workingGroup;
  if (!group) return null;
  return (
    <section className="card">
      <h2 dir="auto">{group.name}</h2>
      {group.invented ? <Badge tone="caution">{t('shell.inventedNote')}</Badge> : null}
      <Markdown html={group.descriptionHtml} />
    </section>
  );
}
