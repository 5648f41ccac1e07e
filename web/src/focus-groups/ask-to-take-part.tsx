import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { useViewer } from '../identity/viewer.js';
import { paths } from '../paths.js';
import type { OwnParty, WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Ask = whenShown(async () => (await import('./ask-dialog.js')).AskDialog, 'focus-group-acts');

interface Properties {
  readonly group: WholeGroup;
  readonly parties: readonly OwnParty[];
}

/** How a State or organisation comes to take part; whoever cannot ask for one is told why. */
export function AskToTakePart({ group, parties }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card not-printed">
      <h2>{t('ask.title')}</h2>
      <p>{t('ask.openTo')}</p>
      <Way group={group} parties={parties} />
    </section>
  );
}

function Way({ group, parties }: Properties) {
  const { t } = useTranslation();
  const { account } = useViewer();
  const back = useRouterState({ select: ({ location }) => location.href });
  const [asked, setAsked] = useState(false);
  const offer = group.viewerCan.find(({ act }) => act === 'participation.request');
  if (!account) {
    return (
      <p>
        <Link to={paths.signIn} search={{ back }}>
          {t('ask.signIn')}
        </Link>
      </p>
    );
  }
  if (!offer?.allowed) return offer?.reason ? <p lang="en">{offer.reason}</p> : null;
  if (parties.length === 0) return <p>{t('ask.noParty')}</p>;
  const there = new Set(group.participations.map(({ party }) => party.id));
  const left = parties.filter(({ id }) => !there.has(id));
  if (left.length === 0) return <p>{t('ask.allThere')}</p>;
  return (
    <>
      <p className="actions">
        <Button onPress={() => setAsked(true)}>{t('ask.open')}</Button>
      </p>
      {asked ? <Ask group={group} parties={left} close={() => setAsked(false)} /> : null}
    </>
  );
}
