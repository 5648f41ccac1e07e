import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import { ErrorNotice } from './notice.js';

const Errors = createContext<readonly UserError[]>([]);

/** What the server says against one field. A rule's refusal is about the whole act: it stands above the form only. */
export function useFieldError(path: string): string | undefined {
  const found = useContext(Errors).filter((error) => !error.rule && error.path?.join('.') === path);
  return found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
}

interface Properties {
  readonly errors: readonly UserError[];
  readonly problem: Error | null;
  readonly submit: () => void;
  readonly children: ReactNode;
}

/** Fields, and above them everything that the server said against them; there the focus goes. */
export function Form({ errors: refused, problem: failed, submit, children }: Properties) {
  const { t } = useTranslation();
  const { errors, problem } = useMemo(() => told(refused, failed), [refused, failed]);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0 || problem) summary.current?.focus();
  }, [errors, problem]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Errors value={errors}>
      <form className="form" onSubmit={send} noValidate>
        <div ref={summary} className="problems" tabIndex={-1} role="group" aria-label={t('form.problems')}>
          {problem ? <ErrorNotice error={problem} /> : null}
          {errors.length > 0 ? <Problems errors={errors} /> : null}
        </div>
        {children}
      </form>
    </Errors>
  );
}

/** A value that its type does not take, such as a time zone that does not exist, is said against its field, too. */
function told(errors: readonly UserError[], problem: Error | null) {
  const found = problem instanceof RequestProblem ? problem.problems : [];
  return found.length > 0 ? { errors: [...errors, ...found], problem: null } : { errors, problem };
}

function Problems({ errors }: { readonly errors: readonly UserError[] }) {
  const { t } = useTranslation();
  return (
    <div className="notice" data-tone="critical" role="alert">
      <p>
        <strong>{t('form.notDone')}</strong>
      </p>
      {errors.map((error) => (
        <div key={`${error.path?.join('.') ?? ''} ${error.message}`}>
          <p lang="en" dir="auto">
            {error.message}
          </p>
          {error.clause ? <ClauseQuote clause={error.clause} /> : null}
        </div>
      ))}
    </div>
  );
}

export function ClauseQuote({ clause }: { readonly clause: NonNullable<UserError['clause']> }) {
  const { t } = useTranslation();
  return (
    <blockquote>
      <p>
        <strong>
          {t('form.clause', { number: clause.number })} <span dir="auto">{clause.heading}</span>
        </strong>
      </p>
      <p dir="auto">{clause.bodyMarkdown}</p>
    </blockquote>
  );
}
