import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import { PartyName } from '../members/party-name.js';
import type { Part, WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Endorse = whenShown(
  async () => (await import('./endorse-dialog.js')).EndorseDialog,
  'focus-group-acts',
  'convening',
);
const RecordRequest = whenShown(
  async () => (await import('./record-request-dialog.js')).RecordRequestDialog,
  'focus-group-acts',
  'convening',
);
const Withdraw = whenShown(
  async () => (await import('./withdraw-dialog.js')).WithdrawDialog,
  'focus-group-acts',
  'convening',
);
const ImportList = whenShown(
  async () => (await import('./import-participations-dialog.js')).ImportParticipationsDialog,
  'members',
  'list-import',
  'participation-import',
  'convening',
);

/** What a secretary records of what a party wrote: who stands behind it, and that it leaves. */
export function Recorded({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'endorse' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  const of = (
    <span className="visually-hidden">
      <PartyName party={part.party} />
    </span>
  );
  return (
    <p className="actions not-printed">
      <Button onPress={() => setAsked('endorse')}>
        {t('endorsement.record')} {of}
      </Button>
      <Button onPress={() => setAsked('withdraw')}>
        {t(part.state === 'INTERESTED' ? 'participation.recordTakenBack' : 'participation.recordLeft')} {of}
      </Button>
      {asked === 'endorse' ? <Endorse {...{ part, close }} recorded /> : null}
      {asked === 'withdraw' ? <Withdraw {...{ part, close }} recorded /> : null}
    </p>
  );
}

/** What a focal point of the party says: whether it stands behind this. */
export function Stand({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!part.viewerIsFocalPoint) return null;
  return (
    <p className="actions not-printed">
      <Button onPress={() => setAsked(true)}>{t('endorsement.say')}</Button>
      {asked ? <Endorse part={part} close={() => setAsked(false)} recorded={false} /> : null}
    </p>
  );
}

/** What a secretary records of parties that wrote: one, or a list of them. */
export function RecordsRequest({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'one' | 'list' | null>(null);
  const close = () => setAsked(null);
  return (
    <p className="actions not-printed">
      <Button onPress={() => setAsked('one')}>{t('participation.recordRequest')}</Button>
      {may(group.viewerCan, 'participation.import') ? (
        <Button onPress={() => setAsked('list')}>{t('participation.importList')}</Button>
      ) : null}
      {asked === 'one' ? <RecordRequest {...{ group, close }} /> : null}
      {asked === 'list' ? <ImportList {...{ group, close }} /> : null}
    </p>
  );
}

export function EndPart({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <p className="actions">
      <Button onPress={() => setAsked(true)}>
        {t(part.state === 'INTERESTED' ? 'participation.takeBack' : 'participation.leave')}
      </Button>
      {asked ? <Withdraw part={part} close={() => setAsked(false)} /> : null}
    </p>
  );
}
