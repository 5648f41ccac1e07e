import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './fields.js';
import { useFieldError } from './form.js';

/** What can be found; names can be equal, so that notes tell them apart. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly notes?: string;
}

interface Properties {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly path: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What matches what was typed; undefined until the answer is there. */
  readonly found: readonly Found[] | undefined;
  /** Whether more match than are listed. */
  readonly more: boolean;
  readonly chosen: Found | null;
  readonly choose: (one: Found) => void;
}

/** One of many, found as one types: a field, and below it what matches, each to be chosen by pointer or keyboard. */
export function Finder({ label, hint, path, typed, type, found, more, chosen, choose }: Properties) {
  const { t } = useTranslation();
  const error = useFieldError(path);
  const name = useId();
  const others = (found ?? []).filter(({ id }) => id !== chosen?.id);
  const says = found ? t(more ? 'finder.more' : 'finder.found', { count: found.length }) : t('loading');
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{label}</legend>
      <TextField
        {...{ label: t('finder.search'), hint, path: '', value: typed, change: type, maxLength: 200 }}
        {...{ autoComplete: 'off' }}
      />
      <p className="soft" role="status">
        {says}
      </p>
      <div className="found">
        {[...(chosen ? [chosen] : []), ...others].map((one) => (
          <label key={one.id} className="radio">
            <input type="radio" name={name} checked={one.id === chosen?.id} onChange={() => choose(one)} />
            <span>
              <bdi>{one.name}</bdi> {one.notes ? <bdi className="soft">({one.notes})</bdi> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <span className="field-error" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}
