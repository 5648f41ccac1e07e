import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../components/badge.js';
import { Time } from '../../components/time.js';
import { useZone } from '../../identity/viewer.js';
import { PartyName } from '../../members/party-name.js';
import { paths } from '../../paths.js';
import type { WholeFinding } from '../finding-query.js';
import { nextWords, placeOf, stages } from './stages.js';
import { Reviews } from './reviews.js';
import { Verdict } from './verdict.js';

interface Properties {
  readonly finding: WholeFinding;
}

/** Where a finding stands on its way to the committee, who has to act next, and how it came there. */
export function Work({ finding }: Properties) {
  return (
    <>
      <Standing finding={finding} />
      <Reviews finding={finding} />
      <Steps finding={finding} />
    </>
  );
}

function Standing({ finding }: Properties) {
  const { t } = useTranslation();
  const { state, transmittedTo, procedure, reviewers, reviewersWanted } = finding;
  const place = placeOf(state);
  return (
    <section className="card" aria-labelledby="where-it-stands">
      <h2 id="where-it-stands">{t('work.title')}</h2>
      <ol className="plain-list">
        {stages.map((stage, index) => (
          <li key={stage} aria-current={index === place ? 'step' : undefined}>
            {index === place ? <strong>{t(`work.stage.${stage}`)}</strong> : t(`work.stage.${stage}`)}{' '}
            {index < place ? <Badge tone="positive">{t('work.done')}</Badge> : null}
            {index === place ? <Badge tone="caution">{t(`finding.state.${state}`)}</Badge> : null}
          </li>
        ))}
      </ol>
      <p>{t(nextWords(finding), { count: reviewersWanted })}</p>
      {procedure ? (
        <p>
          <Link to={paths.procedure} params={{ procedure: procedure.id }}>
            {t('work.procedure')}
          </Link>
        </p>
      ) : null}
      {transmittedTo ? <p className="soft">{transmittedTo.name}</p> : null}
      {reviewers.length > 0 ? (
        <>
          <h3>{t('work.reviewers')}</h3>
          <ul className="plain-list">
            {reviewers.map(({ member, party, review }, index) => (
              <li key={member?.id ?? index}>
                {member ? <bdi>{member.name}</bdi> : t('work.somebody')} {party ? <PartyName party={party} /> : null}{' '}
                <Verdict verdict={review?.verdict ?? null} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Steps({ finding: { steps } }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  if (steps.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('work.steps')}</h2>
      <ol className="plain-list">
        {steps.map(({ toState, revision, reason, takenAt, takenBy, decision }, index) => (
          <li key={index}>
            <div className="item-notes">
              <strong>{t(`finding.state.${toState}`)}</strong>
              <span>{t('history.revision', { number: revision })}</span>
              {takenBy ? <bdi>{takenBy.name}</bdi> : null}
              <Time instant={takenAt} timeZone={zone} />
            </div>
            {reason ? <p dir="auto">{reason}</p> : null}
            {decision ? (
              <p>
                {t('work.decision')} <bdi>{decision.text}</bdi>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
