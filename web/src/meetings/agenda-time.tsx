import { useTranslation } from 'react-i18next';
import type { AgendaLine } from './agenda-line.js';

interface Properties {
  readonly items: readonly AgendaLine[];
  readonly durationMinutes: number | null;
}

/** How many minutes the items take together, against those of the meeting; nothing forbids a longer agenda. */
export function AgendaTime({ items, durationMinutes }: Properties) {
  const { t } = useTranslation();
  const count = items.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0);
  const over = durationMinutes ? count - durationMinutes : 0;
  if (count === 0) return null;
  return (
    <p role="status" className={over > 0 ? 'over-time' : 'soft'}>
      {durationMinutes
        ? t('agendaForm.time.of', { count, duration: durationMinutes })
        : t('agendaForm.time.planned', { count })}
      {over > 0 ? <strong> {t('agendaForm.time.over', { count: over })}</strong> : null}
    </p>
  );
}
