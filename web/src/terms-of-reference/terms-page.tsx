import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { AsOf } from '../components/as-of.js';
import { EmptyState, Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import type { TermsQuery } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';

import { bodiesOfGroup, termsQuery, type Version, versionQuery } from './terms-query.js';
import type { TermsSearch } from './terms-search.js';
import { VersionText } from './version-text.js';
import { Versions } from './versions.js';
import '../design/bodies.css';

/** What a body's terms of reference say, and what follows from them: the version of a day, or one that is named. */
export function TermsPage() {
  const { t } = useTranslation();
  const { chosen } = useGroup();
  return (
    <Page title={t('shell.termsOfReference')}>{chosen ? <OfGroup key={chosen.slug} group={chosen.slug} /> : null}</Page>
  );
}

function useChange() {
  const navigate = useNavigate({ from: paths.termsOfReference });
  return (changes: TermsSearch) => void navigate({ search: (before) => ({ ...before, ...changes }) });
}

function OfGroup({ group }: { readonly group: string }) {
  const query = useQuery(question(bodiesOfGroup, { group }));
  const { body } = useSearch({ from: paths.termsOfReference });
  return (
    <Answer of={query}>
      {({ workingGroup }) => {
        if (!workingGroup) return null;
        const { steeringCommittee, focusGroups, slug, name } = workingGroup;
        const bodies = [{ slug, name }, ...(steeringCommittee ? [steeringCommittee] : []), ...focusGroups];
        const shown = bodies.find((one) => one.slug === body)?.slug ?? slug;
        return <OfBody bodies={bodies} body={shown} />;
      }}
    </Answer>
  );
}

interface BodyProperties {
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
  readonly body: string;
}

function OfBody({ bodies, body }: BodyProperties) {
  const { t } = useTranslation();
  const { asOf, version } = useSearch({ from: paths.termsOfReference });
  const change = useChange();
  const query = useQuery(question(termsQuery, { body, asOf: asOf ?? null }));
  return (
    <>
      <div className="filters not-printed">
        <SelectField
          {...{ label: t('terms.body'), value: body }}
          change={(slug) => change({ body: slug, version: undefined })}
          choices={bodies.map(({ slug, name }) => ({ value: slug, says: name }))}
        />
      </div>
      {version ? null : <AsOf day={asOf} change={(day) => change({ asOf: day })} />}
      <Answer of={query}>
        {({ body: found }) =>
          found ? (
            <div className="columns">
              <div>{version ? <Named id={version} /> : <InForce body={found} />}</div>
              <Versions body={found} shown={version ?? found.termsOfReference?.id} />
            </div>
          ) : null
        }
      </Answer>
    </>
  );
}

/** An id in an address may be of anything. */
const isVersion = (node: object): node is Version => 'clauses' in node;

/** A version that the address names, with the way back to the one in force. */
function Named({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(versionQuery, { id }));
  return (
    <>
      <Notice tone="caution">
        <p>{t('terms.oneVersion')}</p>
        <p>
          <Link to={paths.termsOfReference} search={(before) => ({ ...before, version: undefined })}>
            {t('terms.toInForce')}
          </Link>
        </p>
      </Notice>
      <Answer of={query}>
        {({ node }) =>
          node && isVersion(node) ? <VersionText version={node} /> : <EmptyState>{t('terms.noVersion')}</EmptyState>
        }
      </Answer>
    </>
  );
}

function InForce({ body }: { readonly body: NonNullable<TermsQuery['body']> }) {
  const { t } = useTranslation();
  const { termsOfReference: version } = body;
  if (!version) return <EmptyState>{t('terms.noneInForce')}</EmptyState>;
  return (
    <>
      {version.body.id === body.id ? null : (
        <Notice>
          <p>{t('terms.ofGroup', { name: version.body.name })}</p>
        </Notice>
      )}
      <VersionText version={version} />
    </>
  );
}
