import { useTranslation } from 'react-i18next';
import { FindingLine } from '../findings/finding-line.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Findings on which the next act is the viewer's: a review, a revision, a step on their way to the committee. */
export function FindingsToActOn({ week: { toActOn } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('week.findings')} empty={null}>
      {toActOn.nodes.map((finding) => (
        <li key={finding.id}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </Part>
  );
}
