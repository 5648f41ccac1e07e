import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { Draft } from './draft-query.js';

const Circulate = lazyWithWords(['draft-acts'], async () => (await import('./circulate-dialog.js')).CirculateDialog);
const Title = lazyWithWords(['draft-acts'], async () => (await import('./title-dialog.js')).TitleDialog);
const Renumber = lazyWithWords(['draft-acts'], async () => (await import('./renumber-dialog.js')).RenumberDialog);
const Withdraw = lazyWithWords(
  ['draft-acts'],
  async () => (await import('./withdraw-version-dialog.js')).WithdrawVersionDialog,
);

const Import = lazyWithWords(
  ['import-terms', 'redline'],
  async () => (await import('./import-dialog.js')).ImportDialog,
);

const acts = ['circulateVersion', 'importText', 'titleVersion', 'renumberClauses', 'withdrawVersion'] as const;
const looks = { circulateVersion: 'primary', withdrawVersion: 'danger' } as const;

/** What the viewer may do with the version as a whole, as the server says. */
export function DraftActions({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<(typeof acts)[number] | null>(null);
  const dialog = { draft, close: () => setAsked(null) };
  return (
    <>
      {acts
        .filter((act) => may(draft.viewerCan, `terms.${act}`))
        .map((act) => (
          <Button
            key={act}
            look={act in looks ? looks[act as keyof typeof looks] : 'plain'}
            onPress={() => setAsked(act)}
          >
            {t(`draftTerms.act.${act}`)}
          </Button>
        ))}
      {draft.basedOn ? (
        <ButtonLink to={paths.redline} search={{ from: draft.basedOn.id, to: draft.id }}>
          {t('draftTerms.redline', { number: draft.basedOn.number })}
        </ButtonLink>
      ) : null}
      {draft.amendments.length > 0 ? (
        <ButtonLink to={paths.dispositions} params={{ version: draft.id }}>
          {t('draftTerms.dispositions')}
        </ButtonLink>
      ) : null}
      <Suspense>
        {asked === 'circulateVersion' ? <Circulate {...dialog} /> : null}
        {asked === 'importText' ? <Import {...dialog} /> : null}
        {asked === 'titleVersion' ? <Title {...dialog} /> : null}
        {asked === 'renumberClauses' ? <Renumber {...dialog} /> : null}
        {asked === 'withdrawVersion' ? <Withdraw {...dialog} /> : null}
      </Suspense>
    </>
  );
}
