import { useId } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Redlined, replaced } from './redlined.js';
import type { ClauseDifference } from './redline-query.js';

export const isUnchanged = ({ change, moved, renumbered }: ClauseDifference): boolean =>
  change === 'SAME' && !moved && !renumbered;

/** What became of a clause, in words: "changed, moved from place 3 to place 5, renumbered from 3 to 4". */
function says({ change, moved, renumbered, ...clause }: ClauseDifference, t: TFunction): string {
  if (change === 'ADDED' || change === 'REMOVED') return t(`redline.change.${change}`);
  const parts = [
    ...(change === 'CHANGED' ? [t('redline.change.CHANGED')] : []),
    ...(moved ? [t('redline.moved', { from: clause.fromPlace, to: clause.toPlace })] : []),
    ...(renumbered ? [t('redline.renumbered', { from: clause.fromNumber, to: clause.toNumber })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('redline.change.SAME');
}

/** One clause of either version: what became of it, and its words. */
export function RedlineClause({ difference }: { readonly difference: ClauseDifference }) {
  const { t } = useTranslation();
  const id = useId();
  const { heading, body, change, fromNumber, toNumber } = difference;
  const bothHave = change === 'CHANGED' || change === 'SAME';
  return (
    <article className="difference" data-changed={!isUnchanged(difference)} aria-labelledby={id}>
      <h3 id={id}>
        {bothHave ? <Redlined words={replaced(fromNumber ?? '', toNumber ?? '')} /> : (toNumber ?? fromNumber)}{' '}
        <bdi>
          <Redlined words={heading} />
        </bdi>
      </h3>
      <p className="soft">{says(difference, t)}</p>
      {body.length > 0 ? (
        <p className="redlined" dir="auto">
          <Redlined words={body} />
        </p>
      ) : null}
    </article>
  );
}
