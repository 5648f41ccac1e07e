import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import type { TrailLineFragment } from '../gql/graphql.js';
import { changesOf, type Spoken } from './changes.js';

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

function linesOf(entries: readonly TrailLineFragment[], spoken: Spoken): string {
  const heads = ['occurredAt', 'act', 'who', 'onBehalfOfSeat', 'body', 'subjectType', 'subject', 'changes'];
  const lines = entries.map(({ occurredAt, act, who, onBehalfOf, inBody, subject, changes }) => [
    ...[occurredAt, act, who?.email ?? '', onBehalfOf ? String(onBehalfOf.number) : '', inBody?.name ?? ''],
    ...[subject.type, subject.id],
    changesOf(changes as Record<string, unknown>, spoken)
      .map(({ field, before, after }) => `${field}: ${before === undefined ? '' : `${before} → `}${after}`)
      .join('\n'),
  ]);
  return [heads, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

/** Saves what is on the page, made by the browser from what it has read. */
export function SaveTrail({ entries }: { readonly entries: readonly TrailLineFragment[] }) {
  const { t } = useTranslation();
  const save = () => {
    const spoken = { empty: t('trail.empty'), yes: t('trail.yes'), no: t('trail.no') };
    const address = URL.createObjectURL(new Blob([linesOf(entries, spoken)], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'trail.csv' });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <p>
      <Button onPress={save}>{t('trail.save')}</Button>
    </p>
  );
}
