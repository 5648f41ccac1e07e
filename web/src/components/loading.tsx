import { useTranslation } from 'react-i18next';

/** Stands where something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p role="status" className="loading">
      {t('loading')}
    </p>
  );
}
