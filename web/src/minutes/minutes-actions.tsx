import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { MeetingWithMinutes, WholeMinutes } from './minutes-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Change = whenShown(async () => (await import('./change-dialog.js')).ChangeDialog, 'minutes-acts');
const Recompose = whenShown(async () => (await import('./recompose-dialog.js')).RecomposeDialog, 'minutes-acts');
const Circulate = whenShown(
  async () => (await import('./circulate-dialog.js')).CirculateDialog,
  'minutes-acts',
  'convening',
);
const Withdraw = whenShown(async () => (await import('./withdraw-dialog.js')).WithdrawDialog, 'minutes-acts');
const Adopt = whenShown(
  async () => (await import('./adopt-dialog.js')).AdoptDialog,
  'minutes-acts',
  'convening',
  'editing',
);

const acts = ['circulate', 'recompose', 'change', 'adopt', 'withdraw'] as const;

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
}

/** What the viewer may do with the minutes as a whole, as the server says. */
export function MinutesActions({ meeting, minutes }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<(typeof acts)[number] | null>(null);
  const close = () => setAsked(null);
  const dialog = { meeting, minutes, close };
  return (
    <>
      {acts
        .filter((act) => may(minutes.viewerCan, `minutes.${act}`))
        .map((act) => (
          <Button
            key={act}
            look={act === 'withdraw' ? 'danger' : act === 'circulate' ? 'primary' : 'plain'}
            onPress={() => setAsked(act)}
          >
            {t(`minutes.act.${act}`)}
          </Button>
        ))}
      {asked === 'change' ? <Change {...dialog} /> : null}
      {asked === 'recompose' ? <Recompose {...dialog} /> : null}
      {asked === 'circulate' ? <Circulate {...dialog} /> : null}
      {asked === 'withdraw' ? <Withdraw {...dialog} /> : null}
      {asked === 'adopt' ? <Adopt {...dialog} /> : null}
    </>
  );
}
