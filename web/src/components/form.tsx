import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import { ErrorNotice } from './notice.js';

const Errors = createContext<readonly UserError[]>([]);

/** A day or an hour that was left empty: it has no value to send, so that this is said here. */
interface MissingField {
  readonly path: string;
  readonly label: string;
}
const Missing = createContext<readonly MissingField[]>([]);

/** What the server says against one field. A rule's refusal is about the whole act: it stands above the form only. */
export function useFieldError(path: string): string | undefined {
  const found = useContext(Errors).filter((error) => !error.rule && error.path?.join('.') === path);
  return found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
}

/** Whether the form was sent without this day or hour. */
export const useMissing = (path: string): boolean => useContext(Missing).some((field) => field.path === path);

const isTime = ({ type }: HTMLInputElement): boolean => ['date', 'time', 'datetime-local'].includes(type);

function missingIn(form: HTMLFormElement): MissingField[] {
  return [...form.elements]
    .filter((field) => field instanceof HTMLInputElement)
    .filter((field) => isTime(field) && (field.validity.valueMissing || field.validity.badInput))
    .map(({ name, labels }) => ({ path: name, label: labels?.[0]?.textContent ?? '' }));
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
  const [missing, setMissing] = useState<readonly MissingField[]>([]);
  useEffect(() => {
    if (errors.length > 0 || problem || missing.length > 0) summary.current?.focus();
  }, [errors, problem, missing]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = missingIn(event.currentTarget);
    setMissing(found);
    if (found.length === 0) submit();
  };
  return (
    <Errors value={errors}>
      <form className="form" onSubmit={send} noValidate>
        <div ref={summary} className="problems" tabIndex={-1} role="group" aria-label={t('form.problems')}>
          {missing.length > 0 ? (
            <NotSent missing={missing} />
          ) : (
            <>
              {problem ? <ErrorNotice error={problem} /> : null}
              {errors.length > 0 ? <Problems errors={errors} /> : null}
            </>
          )}
        </div>
        <Missing value={missing}>{children}</Missing>
      </form>
    </Errors>
  );
}

function NotSent({ missing }: { readonly missing: readonly MissingField[] }) {
  const { t } = useTranslation();
  return (
    <div className="notice" data-tone="critical" role="alert">
      <p>
        <strong>{t('form.notDone')}</strong>
      </p>
      {missing.map(({ path, label }) => (
        <p key={`${path} ${label}`}>{t('form.missing', { field: label })}</p>
      ))}
    </div>
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
