import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import type { AreaState } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { PersonLink } from '../members/person-link.js';
import { AreaDiscussion } from './area-discussion.js';
import { FindingLink } from './finding-link.js';
import type { WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Move = whenShown(
  async () => (await import('./area-state-dialog.js')).AreaStateDialog,
  'charter',
  'focus-group-acts',
);

const tones: Record<AreaState, Tone> = { OPEN: 'plain', EXPLORED: 'caution', ANSWERED: 'positive' };

type Area = WholeGroup['areasForInquiry'][number];

/** What the group asks, and what answers it so far. */
export function Areas({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const { areasForInquiry, viewerBelongs, viewerCan } = group;
  const movable = may(viewerCan, 'focus-group.setAreaState');
  return (
    <section className="card">
      <h2>{t('area.title')}</h2>
      {areasForInquiry.length === 0 ? (
        <p className="soft">{t(viewerBelongs ? 'area.none' : 'area.hidden')}</p>
      ) : (
        <ol className="plain-list">
          {areasForInquiry.map((area) => (
            <li key={area.id}>
              <AreaLine {...{ area, movable }} />
              {viewerBelongs ? <AreaDiscussion group={group} area={area} /> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** One area: how far it is and since when, and the findings that answer it as far as the viewer sees them. */
function AreaLine({ area, movable }: { readonly area: Area; readonly movable: boolean }) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const { findings, stateChanges } = area;
  return (
    <>
      <p className="item-title">
        {area.position}. <bdi>{area.title}</bdi>
      </p>
      <div className="item-notes">
        <Badge tone={tones[area.state]}>{t(`area.state.${area.state}`)}</Badge>
        <span className="soft">
          {findings.totalCount === 0 ? t('area.noFindings') : t('area.findings', { count: findings.totalCount })}
        </span>
      </div>
      {findings.nodes.length > 0 ? (
        <ul>
          {findings.nodes.map((finding) => (
            <li key={finding.id}>
              <FindingLink finding={finding} />{' '}
              {finding.state === 'DRAFT' || finding.state === 'WITHDRAWN' ? (
                <Badge tone="plain">{t(`focusGroup.findingState.${finding.state}`)}</Badge>
              ) : null}
            </li>
          ))}
          {findings.pageInfo.hasNextPage ? <li>{t('area.moreFindings')}</li> : null}
        </ul>
      ) : null}
      {stateChanges.length > 0 ? <Steps steps={stateChanges} /> : null}
      {movable ? (
        <p className="actions not-printed">
          <Button onPress={() => setMoving(true)}>
            {t('area.move')} <span className="visually-hidden">{area.title}</span>
          </Button>
        </p>
      ) : null}
      {moving ? <Move area={area} close={() => setMoving(false)} /> : null}
    </>
  );
}

/** Every step of the inquiry, newest first: who, when, why. */
function Steps({ steps }: { readonly steps: Area['stateChanges'] }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <details>
      <summary>{t('area.steps')}</summary>
      <ol className="plain-list">
        {steps.toReversed().map(({ toState, reason, changedAt, changedBy }) => (
          <li key={changedAt}>
            <Badge tone={tones[toState]}>{t(`area.state.${toState}`)}</Badge>
            <p dir="auto">{reason}</p>
            <p className="soft">
              {changedBy ? <PersonLink member={changedBy} /> : t('life.somebody')},{' '}
              <Time instant={changedAt} timeZone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
