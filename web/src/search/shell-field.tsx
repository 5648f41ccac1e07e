import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { useKeys } from '../shell/keys.js';
import { Suggestions } from './suggestions.js';

/** Searches from every page. The arrows go through field and links. */
export function ShellField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === paths.search ? (location.search as { query?: string }).query : ''),
  });
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(asked ?? ''), [asked]);
  useKeys({ '/': () => field.current?.select() });
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      setOpen(false);
      field.current?.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !open) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus();
    event.preventDefault();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <form
      {...{ role: 'search', 'aria-label': t('search'), className: 'masthead-search', onKeyDown, onBlur }}
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(false);
        void navigate({ to: paths.search, search: { query: typed.trim() || undefined } });
      }}
    >
      <input
        {...{ ref: field, type: 'search', className: 'input', maxLength: 200, autoComplete: 'off', value: typed }}
        {...{ 'aria-label': t('search'), placeholder: `${t('search')} (/)`, dir: 'auto' }}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
        }}
      />
      {open && typed.trim() ? <Suggestions typed={typed} close={() => setOpen(false)} /> : null}
    </form>
  );
}
