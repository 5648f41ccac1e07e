import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { paths } from '../paths.js';
import type { FileProblem } from './contact-file.js';
import { ImportedRows, type Preview } from './import-rows.js';

export function Unreadable({ problem }: { readonly problem: FileProblem }) {
  const { t } = useTranslation();
  return (
    <Notice tone="critical" title={t(`import.file_.${problem}.title`)} live>
      <p>{t(`import.file_.${problem}.advice`)}</p>
    </Notice>
  );
}

export function Progress({ importing }: { readonly importing: boolean }) {
  const { t } = useTranslation();
  const says = importing ? t('import.importing') : t('import.checking');
  return (
    <div role="status">
      <p>{says}</p>
      <progress aria-label={says} />
    </div>
  );
}

interface ConfirmProperties {
  readonly preview: Preview;
  readonly name: string;
  readonly confirm: (invite: boolean) => void;
}

export function Confirm({ preview, name, confirm }: ConfirmProperties) {
  const { t } = useTranslation();
  const [invite, setInvite] = useState(false);
  const count = preview.added ?? 0;
  return (
    <div className="stack">
      <h2>
        {t('import.preview')}: <bdi>{name}</bdi>
      </h2>
      <p role="status">
        {t('import.wouldAdd', { count })} <Kept count={preview.known ?? 0} />
      </p>
      {count > 0 ? (
        <>
          <label className="radio">
            <input type="checkbox" checked={invite} onChange={({ target }) => setInvite(target.checked)} />
            {t('import.invite')}
          </label>
          <div className="actions">
            <Button look="primary" onPress={() => confirm(invite)}>
              {t('import.confirm', { count })}
            </Button>
            <p className="soft">{t('import.allOrNothing')}</p>
          </div>
        </>
      ) : (
        <p>{t('import.nothingNew')}</p>
      )}
      <ImportedRows preview={preview} />
    </div>
  );
}

export function Done({ payload }: { readonly payload: Preview }) {
  const { t } = useTranslation();
  return (
    <Notice tone="positive" title={t('import.done', { count: payload.added ?? 0 })} live>
      <p>
        <Kept count={payload.known ?? 0} />
      </p>
      <p>
        <Link to={paths.people}>{t('import.toPeople')}</Link>
      </p>
    </Notice>
  );
}

/** Those who are known stay as they are; of none there is nothing to say. */
function Kept({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? t('import.wouldKeep', { count }) : null;
}
