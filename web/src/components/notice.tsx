import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestProblem } from '../kernel/ask.js';
import { Button } from './button.js';
import type { Tone } from './badge.js';

interface Properties {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Told at once by a screen reader: for what comes in answer to what somebody just did. */
  readonly live?: boolean;
}

export function Notice({ tone = 'plain', title, children, live = false }: Properties) {
  const role = live ? (tone === 'critical' ? 'alert' : 'status') : undefined;
  return (
    <div className="notice" data-tone={tone} role={role}>
      {title ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : null}
      {children}
    </div>
  );
}

/** What went wrong, and what to do about it. */
export function ErrorNotice({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof RequestProblem ? error : new RequestProblem('INTERNAL_SERVER_ERROR', String(error));
  const known = ['OFFLINE', 'NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'CONFLICT', 'RATE_LIMITED'] as const;
  const code = known.find((one) => one === problem.code) ?? 'OTHER';
  const { requestId } = problem.details;
  return (
    <Notice tone="critical" title={t(`problem.${code}.title`)} live>
      <p>{t(`problem.${code}.advice`)}</p>
      {code === 'OTHER' ? <p lang="en">{problem.message}</p> : null}
      {typeof requestId === 'string' ? (
        <p>
          {t('problem.requestId')} <code>{requestId}</code>
        </p>
      ) : null}
      {retry ? <Button onPress={retry}>{t('problem.retry')}</Button> : null}
    </Notice>
  );
}

/** Nothing to show: says why, and what to do. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
