import { useTranslation } from 'react-i18next';
import { ProcedureLine } from '../written-procedures/procedure-line.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Texts that are put to decision, to which the viewer's seat has not answered. */
export function PutToSeats({ week: { procedures } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('procedures.title')} empty={null}>
      {procedures.nodes.map((procedure) => (
        <li key={procedure.id}>
          <ProcedureLine procedure={procedure} />
        </li>
      ))}
    </Part>
  );
}
