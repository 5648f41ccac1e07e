import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { may } from '../kernel/may.js';
import type { MeetingWithMinutes, WholeMinutes } from './minutes-query.js';

const Change = lazyWithWords(['minutes-acts'], async () => (await import('./change-dialog.js')).ChangeDialog);
const Recompose = lazyWithWords(['minutes-acts'], async () => (await import('./recompose-dialog.js')).RecomposeDialog);
const Circulate = lazyWithWords(
  ['minutes-acts', 'convening'],
  async () => (await import('./circulate-dialog.js')).CirculateDialog,
);
const Withdraw = lazyWithWords(['minutes-acts'], async () => (await import('./withdraw-dialog.js')).WithdrawDialog);
const Adopt = lazyWithWords(
  ['minutes-acts', 'convening', 'editing'],
  async () => (await import('./adopt-dialog.js')).AdoptDialog,
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
      <Suspense>
        {asked === 'change' ? <Change {...dialog} /> : null}
        {asked === 'recompose' ? <Recompose {...dialog} /> : null}
        {asked === 'circulate' ? <Circulate {...dialog} /> : null}
        {asked === 'withdraw' ? <Withdraw {...dialog} /> : null}
        {asked === 'adopt' ? <Adopt {...dialog} /> : null}
      </Suspense>
    </>
  );
}
