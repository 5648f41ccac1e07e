import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { TextField } from './fields.js';

interface Properties {
  readonly label: string;
  readonly hint?: string;
  /** What the address says. */
  readonly value: string;
  readonly change: (value: string) => void;
  readonly maxLength: number;
}

/** A filter that is typed: it searches when it is sent, not at every key. */
export function SearchField({ label, hint, value, change, maxLength }: Properties) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    change(typed.trim());
  };
  return (
    <form className="search-field" onSubmit={search}>
      <TextField {...{ label, hint, path: 'search', value: typed, change: setTyped, maxLength }} />
      <Button type="submit">{t('search')}</Button>
    </form>
  );
}
