import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { Draft } from './draft-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Circulate = whenShown(async () => (await import('./circulate-dialog.js')).CirculateDialog, 'draft-acts');
const Title = whenShown(async () => (await import('./title-dialog.js')).TitleDialog, 'draft-acts');
const Renumber = whenShown(async () => (await import('./renumber-dialog.js')).RenumberDialog, 'draft-acts');
const Withdraw = whenShown(
  async () => (await import('./withdraw-version-dialog.js')).WithdrawVersionDialog,
  'draft-acts',
);

const Import = whenShown(async () => (await import('./import-dialog.js')).ImportDialog, 'import-terms', 'redline');

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
      {asked === 'circulateVersion' ? <Circulate {...dialog} /> : null}
      {asked === 'importText' ? <Import {...dialog} /> : null}
      {asked === 'titleVersion' ? <Title {...dialog} /> : null}
      {asked === 'renumberClauses' ? <Renumber {...dialog} /> : null}
      {asked === 'withdrawVersion' ? <Withdraw {...dialog} /> : null}
    </>
  );
}
