import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { ClauseQuote } from '../components/form.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { dayIn } from '../kernel/dates.js';
import { paths } from '../paths.js';
import type { WholeProcedure } from './procedure-query.js';

/** What it rests on: the meeting or the clause, in the version of the day, what was waived, and who opened it. */
export function Basis({ procedure }: { readonly procedure: WholeProcedure }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { basis, explanation, openedAt, openedBy, meeting, clause, quorumClause, termsVersion, waivers, body, rule } =
    procedure;
  const cited = [clause, quorumClause].filter((one) => one != null);
  return (
    <section className="card" aria-label={t('procedure.basis')}>
      <h2>{t('procedure.basis')}</h2>
      {basis ? <p>{t(`procedure.bases.${basis}`)}</p> : null}
      <dl className="facts">
        <Fact name={t('procedure.opened')}>
          <Time instant={openedAt} timeZone={zone} />
          {openedBy ? (
            <>
              , <bdi>{openedBy.name}</bdi>
            </>
          ) : null}
        </Fact>
        {explanation ? <Fact name={t('procedure.explanation')}>{explanation}</Fact> : null}
        {meeting ? (
          <Fact name={t('procedure.meeting')}>
            <Link to={paths.meeting} params={{ meeting: meeting.id }}>
              <bdi>{meeting.title}</bdi>
            </Link>
          </Fact>
        ) : null}
        {rule ? <Fact name={t('procedure.rule')}>{t(`procedures.rule.${rule}`)}</Fact> : null}
        {termsVersion ? (
          <Fact name={t('procedure.about')}>
            <Link to={paths.termsOfReference} search={{ body: body.slug, version: termsVersion.id }}>
              {t('procedure.termsVersion', { number: termsVersion.number })}
            </Link>
          </Fact>
        ) : null}
      </dl>
      {cited.map((one) => (
        <div key={one.number}>
          <p>{t('procedure.termsVersion', { number: one.termsVersion.number })}</p>
          <ClauseQuote clause={one} />
        </div>
      ))}
      {cited.length > 0 ? (
        <p>
          <Link to={paths.termsOfReference} search={{ body: body.slug, asOf: dayIn(openedAt, body.homeTimeZone) }}>
            {t('procedure.termsOfThatDay')}
          </Link>
        </p>
      ) : null}
      {waivers.map(({ rule: waived, message, reason, agreedBy }) => (
        <div key={`${waived} ${reason}`}>
          <h3>{t('procedure.waived')}</h3>
          <p lang="en" dir="auto">
            {message}
          </p>
          <p>
            {t('procedure.waiverReason')} <bdi>{reason}</bdi> ({t('procedure.agreedBy')} <bdi>{agreedBy}</bdi>)
          </p>
        </div>
      ))}
    </section>
  );
}
