import { useTranslation } from 'react-i18next';
import type { MeetingAgenda } from './agenda-question.js';

/** What the body changed as it adopted the agenda, and afterwards. */
export function AgendaChanges({ changes }: { readonly changes: MeetingAgenda['agendaChanges'] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{t('agendas.changes.title', { count: changes.length })}</summary>
      <ul>
        {changes.map(({ kind, onAdoption, itemTitle, formerTitle, fromNumber, toNumber, reason, recordedAt }) => (
          <li key={`${recordedAt} ${kind} ${itemTitle}`}>
            {t(`agendas.changes.${kind}`, { title: itemTitle, from: fromNumber ?? '–', to: toNumber ?? '–' })}
            {formerTitle ? ` ${t('agendas.changes.former', { title: formerTitle })}` : ''}{' '}
            <span className="soft">{t(onAdoption ? 'agendas.changes.onAdoption' : 'agendas.changes.afterwards')}</span>
            {reason ? <p dir="auto">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
