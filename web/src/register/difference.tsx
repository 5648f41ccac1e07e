import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { TextField } from '../components/fields.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import { partDate } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { Subscribers } from './subscribers.js';

const difference = graphql(`
  query RegisterDifference($from: Date!, $to: Date!) {
    registerDifference(from: $from, to: $to) {
      joined {
        ...SubscriberLine
      }
    }
  }
`);

/** What changed in the register between two days, which stand in the address. */
export function Difference() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.register });
  const { from, to } = useSearch({ from: paths.register });
  const change = (changes: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <section className="card">
      <h2>{t('register.difference')}</h2>
      <p>{t('register.differenceIntro')}</p>
      <div className="filters not-printed">
        <TextField
          {...{ label: t('register.from'), path: 'from', type: 'date', value: from ?? '' }}
          change={(value) => change({ from: value || undefined })}
        />
        <TextField
          {...{ label: t('register.to'), path: 'to', type: 'date', value: to ?? '' }}
          change={(value) => change({ to: value || undefined })}
        />
      </div>
      {from && to ? <Between from={from} to={to} /> : null}
    </section>
  );
}

function Between({ from, to }: { readonly from: string; readonly to: string }) {
  const { t, i18n } = useTranslation();
  const inOrder = from <= to;
  const query = useQuery({ ...question(difference, { from, to }), enabled: inOrder });
  if (!inOrder)
    return (
      <Notice tone="caution" live>
        <p>{t('register.wrongOrder')}</p>
      </Notice>
    );
  const days = { from: partDate(from, i18n.language), to: partDate(to, i18n.language) };
  return (
    <Answer of={query}>
      {({ registerDifference: { joined } }) => (
        <>
          <p role="status">{t('register.joinedBetween', { count: joined.length, ...days })}</p>
          {joined.length > 0 ? <Subscribers caption={t('register.joinedThen')} subscribers={joined} /> : null}
          <p className="soft">{t('register.noLeaving')}</p>
        </>
      )}
    </Answer>
  );
}
