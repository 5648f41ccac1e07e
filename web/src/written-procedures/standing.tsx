import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fact } from '../components/fact.js';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { plainDay } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { Countdown, Left } from './countdown.js';
import type { voteBases } from './opening.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
}

/** Where it stands in words, until when on the clocks that matter, and the count. */
export function Standing({ procedure }: Properties) {
  const { t, i18n } = useTranslation();
  const { kind, state, expiresAt, secondsLeft, resultWords, wouldSay, effectiveOn, endedReason, decision } = procedure;
  const silent = kind === 'SILENCE' ? 'SILENCE' : 'RECORDED_VOTE';
  return (
    <section className="card" aria-label={t('procedure.standing')}>
      <h2>{t('procedure.standing')}</h2>
      <p>{state === 'OPEN' ? t(`procedure.means.${silent}`) : t(`procedure.now.${state}`)}</p>
      {state === 'OPEN' ? (
        <p className="lead">
          <Countdown until={expiresAt} />
        </p>
      ) : null}
      {secondsLeft != null ? (
        <p>
          {t('procedure.leftWhenResumed')} <Left milliseconds={secondsLeft * 1000} />
        </p>
      ) : null}
      {resultWords ? (
        <Notice tone={state === 'ADOPTED' ? 'positive' : 'plain'} title={t('procedure.result')}>
          <p>{resultWords}</p>
        </Notice>
      ) : null}
      {wouldSay && state !== 'PROPOSED' ? (
        <p>
          {t('procedure.wouldSay')} {wouldSay}
        </p>
      ) : null}
      <dl className="facts">
        <Clocks procedure={procedure} />
        <Count procedure={procedure} />
        {effectiveOn ? <Fact name={t('procedure.effectiveOn')}>{plainDay(effectiveOn, i18n.language)}</Fact> : null}
        {endedReason ? <Fact name={t('procedure.reason')}>{endedReason}</Fact> : null}
        {decision && state === 'ADOPTED' ? (
          <Fact name={t('procedure.notification')}>
            <a href={`/procedures/${procedure.id}/notification.pdf`}>PDF</a>,{' '}
            <a href={`/procedures/${procedure.id}/notification.json`}>JSON</a>
          </Fact>
        ) : null}
        {decision ? (
          <Fact name={t('procedure.decision')}>
            <Link to={paths.decisions} search={{ body: procedure.body.slug }}>
              {t('procedure.inRegister')}
            </Link>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

/** The viewer's own clock, that of the body's home, and UTC; each once. */
function Clocks({ procedure: { state, expiresAt, endedAt, body } }: Properties) {
  const { t } = useTranslation();
  const own = useZone();
  const zones = [...new Set([own, body.homeTimeZone, 'UTC'])];
  // What its co-chairs have still to agree on has no expiry that stands, and what is suspended has none at all.
  if (state === 'PROPOSED' || state === 'SUSPENDED') return null;
  return (
    <Fact name={t(endedAt ? 'procedure.ended' : 'procedure.expiry')}>
      {zones.map((zone) => (
        <div key={zone}>
          <Time instant={endedAt ?? expiresAt} timeZone={zone} />
        </div>
      ))}
    </Fact>
  );
}

/** The answers that count, as the server counts them. */
function Count({ procedure: { kind, state, tally } }: Properties) {
  const { t } = useTranslation();
  if (!tally || state === 'PROPOSED') return null;
  const { base, needed, ruleBase, quorum, quorate, answered, entitled, seats } = tally;
  return (
    <>
      {entitled > 0 ? (
        <Fact name={t('procedure.answered')}>{t('procedure.answeredOf', { answered, entitled, seats })}</Fact>
      ) : null}
      {kind === 'RECORDED_VOTE' ? (
        <Fact name={t('procedure.positions')}>{t('procedure.tally', { ...tally })}</Fact>
      ) : null}
      {kind === 'SILENCE' && tally.notObjecting > 0 ? (
        <Fact name={t('procedure.says.NO_OBJECTION')}>{tally.notObjecting}</Fact>
      ) : null}
      {kind === 'RECORDED_VOTE' && ruleBase && needed != null ? (
        <Fact name={t('procedure.majority')}>
          {t('procedure.needed', { needed, base, of: t(`procedures.base.${ruleBase as (typeof voteBases)[number]}`) })}
        </Fact>
      ) : null}
      {kind === 'RECORDED_VOTE' ? (
        <Fact name={t('procedure.quorum')}>
          {quorum == null
            ? t('procedure.quorumSilent')
            : t(quorate ? 'procedure.quorumMet' : 'procedure.quorumMissed', { quorum, seats })}
        </Fact>
      ) : null}
    </>
  );
}
