import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel, type Tone } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { ExportLineFragment, ExportState } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { sizeInWords } from '../papers/type-and-size.js';

graphql(`
  fragment ExportLine on Export {
    id
    format
    state
    total
    written
    label
    fileName
    size
    path
    requestedAt
    expiresAt
  }
`);
const cancelExport = graphql(`
  mutation CancelExport($input: CancelExportInput!) {
    act: cancelExport(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const tones: Readonly<Record<ExportState, Tone>> = {
  ...({ WAITING: 'plain', RUNNING: 'plain', READY: 'positive' } as const),
  ...({ FAILED: 'critical', CANCELLED: 'plain', OUTDATED: 'caution' } as const),
};

/** One export: how far it is, its file while there is one, and stopping it or throwing it away. */
export function ExportLine({ one }: { readonly one: ExportLineFragment }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const { perform, pending, problem, userErrors } = useAct(cancelExport);
  const { id, format, state, total, written, label, fileName, path, size, requestedAt, expiresAt } = one;
  const goesOn = state === 'WAITING' || state === 'RUNNING';
  const name = t(`exporting.formats.${format}`);
  return (
    <>
      <p role="status">
        {path && fileName ? (
          <a href={path} download={fileName}>
            <bdi>{fileName}</bdi>
          </a>
        ) : (
          <>
            {name} <Badge tone={tones[state]}>{t(`exporting.state.${state}`)}</Badge>
          </>
        )}
      </p>
      <div className="item-notes">
        {label ? <HandlingLabel label={label} /> : null}
        <span>{t('exporting.count', { count: total })}</span>
        {size === null || size === undefined ? null : <span>{sizeInWords(size, i18n.language)}</span>}
        {expiresAt ? (
          <span>
            {t('exporting.until')} <Time instant={expiresAt} timeZone={zone} />
          </span>
        ) : (
          <Time instant={requestedAt} timeZone={zone} />
        )}
      </div>
      {goesOn || state === 'READY' ? (
        <div className="actions">
          {goesOn ? (
            <progress
              max={Math.max(total, 1)}
              value={written}
              aria-label={t('exporting.progress', { written, total })}
            />
          ) : null}
          <Button pending={pending} onPress={() => perform({ export: id })}>
            {t(goesOn ? 'exporting.cancel' : 'exporting.discard')}
          </Button>
        </div>
      ) : null}
      {state === 'FAILED' || state === 'OUTDATED' ? <p>{t(`exporting.why.${state}`)}</p> : null}
      {userErrors.map(({ message }) => (
        <p key={message} role="alert" lang="en">
          {message}
        </p>
      ))}
      {problem ? <p role="alert">{problem.message}</p> : null}
    </>
  );
}
