import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Fact } from '../components/fact.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { useGroup } from '../shell/group.js';
import { Page } from '../shell/page.js';
import { isUnchanged, RedlineClause } from './redline-clause.js';
import { type Redline, redlineQuery } from './redline-query.js';
import type { RedlineSearch } from './redline-search.js';
import { Redlined, replaced } from './redlined.js';
import { RedlineCounts } from './redline-counts.js';
import { RedlineProvisions } from './redline-provisions.js';
import { TakeAway } from './take-away.js';
import { termsQuery } from './terms-query.js';

/** What differs between two versions of the terms of a body, clause by clause and word by word. */
export function RedlinePage() {
  const { t } = useTranslation();
  const { from, to } = useSearch({ from: paths.redline });
  const { chosen } = useGroup();
  return (
    <Page title={t('redline.title')}>
      {from && to ? <Between {...{ from, to }} /> : chosen ? <LastTwo key={chosen.slug} group={chosen.slug} /> : null}
    </Page>
  );
}

/** Where the address names no versions: the last two of the working group. */
function LastTwo({ group }: { readonly group: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(termsQuery, { body: group, asOf: null }));
  return (
    <Answer of={query}>
      {({ body }) => {
        const [to, from] = (body?.termsVersions ?? []).toReversed();
        return from && to ? (
          <Between from={from.id} to={to.id} />
        ) : (
          <EmptyState>
            {t('redline.onlyOne')} <Link to={paths.termsOfReference}>{t('shell.termsOfReference')}</Link>
          </EmptyState>
        );
      }}
    </Answer>
  );
}

function Between({ from, to }: { readonly from: string; readonly to: string }) {
  const query = useQuery(question(redlineQuery, { from, to }));
  return <Answer of={query}>{({ redline }) => <Differences redline={redline} />}</Answer>;
}

function Differences({ redline }: { readonly redline: Redline }) {
  const { t } = useTranslation();
  const { only } = useSearch({ from: paths.redline });
  const [marks, setMarks] = useState(true);
  const { from, to, summary, clauses } = redline;
  const shown = only ? clauses.filter((one) => !isUnchanged(one)) : clauses;
  return (
    <div data-marks={marks ? 'seen' : 'heard'}>
      <Choice {...{ redline, marks, setMarks }} />
      <section className="card" aria-labelledby="redline-summary">
        <h2 id="redline-summary">{t('redline.between', { from: from.number, to: to.number })}</h2>
        <dl className="facts">
          <Fact name={t('redline.body')}>
            <Link to={paths.termsOfReference} search={{ body: to.body.slug, version: to.id }}>
              {to.body.name}
            </Link>
          </Fact>
          <Fact name={t('redline.versionTitle')}>
            <Redlined words={replaced(from.title, to.title)} />
          </Fact>
        </dl>
        <RedlineCounts summary={summary} />
        <TakeAway
          address={`/terms-of-reference/${to.id}/redline`}
          {...{ formats: ['pdf', 'docx', 'md'], search: { from: from.id } }}
        />
      </section>
      <RedlineProvisions redline={redline} />
      <section className="card" aria-labelledby="redline-clauses">
        <h2 id="redline-clauses">{t('terms.clauses')}</h2>
        {shown.length === 0 ? <EmptyState>{t('redline.none')}</EmptyState> : null}
        {shown.map((one) => (
          <RedlineClause key={one.stableId} difference={one} />
        ))}
      </section>
    </div>
  );
}

interface ChoiceProperties {
  readonly redline: Redline;
  readonly marks: boolean;
  readonly setMarks: (marks: boolean) => void;
}

/** Which two versions, and how much of them. */
function Choice({ redline: { from, to }, marks, setMarks }: ChoiceProperties) {
  const { t } = useTranslation();
  const { only } = useSearch({ from: paths.redline });
  const navigate = useNavigate({ from: paths.redline });
  const change = (changes: RedlineSearch) =>
    void navigate({ search: (before) => ({ ...before, from: from.id, to: to.id, ...changes }) });
  const choices = to.body.termsVersions.map(({ id, number, state }) => ({
    ...{ value: id, says: `${t('terms.versionNumber', { number })} (${t(`terms.state.${state}`)})` },
  }));
  return (
    <div className="filters not-printed">
      <SelectField {...{ label: t('redline.from'), value: from.id, choices, change: (one) => change({ from: one }) }} />
      <SelectField {...{ label: t('redline.to'), value: to.id, choices, change: (one) => change({ to: one }) }} />
      <CheckboxField
        {...{ label: t('redline.onlyChanged'), value: only === 'changed' }}
        change={(wanted) => change({ only: wanted ? 'changed' : undefined })}
      />
      <CheckboxField {...{ label: t('redline.marks'), value: marks, change: setMarks }} />
    </div>
  );
}
