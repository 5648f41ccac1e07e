import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import { AgendaTime } from './agenda-time.js';
import type { AgendaLine } from './agenda-line.js';

interface Properties {
  readonly items: readonly AgendaLine[];
  readonly change: (items: readonly AgendaLine[]) => void;
  /** Name of the input's field; what the server says against an item appears beside it. */
  readonly path: 'agenda' | 'items';
  /** How long the meeting takes, as typed or as it stands. */
  readonly durationMinutes: number | null;
}

type Part = 'title' | 'earlier' | 'later';

const purposes = ['INFORMATION', 'DISCUSSION', 'DECISION'] as const;
const empty: AgendaLine = { title: '', minutes: '', purpose: 'DISCUSSION', presenter: '' };
const NAMES = { title: 'input', earlier: '[data-move="earlier"]', later: '[data-move="later"]' };

/** The items of an agenda, in order; each is a group of its own, named by its number. */
export function AgendaFields({ items, change, path, durationMinutes }: Properties) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly index: number; readonly part: Part } | null>(null);
  const [said, setSaid] = useState('');
  // The focus goes with the item: its button stands elsewhere once it has moved.
  useEffect(() => {
    if (!wanted) return;
    const found = list.current?.querySelectorAll<HTMLElement>('[data-item]')[wanted.index];
    found?.querySelector<HTMLElement>(NAMES[wanted.part])?.focus();
    setWanted(null);
  }, [wanted]);
  const move = (index: number, by: -1 | 1) => {
    const [one, other] = [items[index], items[index + by]];
    if (!one || !other) return;
    change(items.with(index, other).with(index + by, one));
    setSaid(t('agendaForm.moved', { number: index + 1, now: index + by + 1 }));
    setWanted({ index: index + by, part: by < 0 ? 'earlier' : 'later' });
  };
  const remove = (index: number) => {
    change(items.filter((_, at) => at !== index));
    setSaid(t('agendaForm.removed', { number: index + 1 }));
    setWanted({ index: Math.min(index, items.length - 2), part: 'title' });
  };
  const add = () => {
    change([...items, empty]);
    setWanted({ index: items.length, part: 'title' });
  };
  return (
    <fieldset>
      <legend>{t('agenda.title')}</legend>
      <div ref={list} className="agenda-items">
        {items.map((item, index) => (
          <Item
            // oxlint-disable-next-line react/no-array-index-key -- its place is what an item is known by
            key={index}
            {...{ item, number: index + 1, last: index === items.length - 1, path: `${path}.${index}` }}
            change={(changes) => change(items.with(index, { ...item, ...changes }))}
            move={(by) => move(index, by)}
            remove={() => remove(index)}
          />
        ))}
      </div>
      <AgendaTime items={items} durationMinutes={durationMinutes} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="actions">
        <Button onPress={add} isDisabled={items.length >= 100}>
          {t('agendaForm.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface ItemProperties {
  readonly item: AgendaLine;
  readonly number: number;
  readonly last: boolean;
  readonly path: string;
  readonly change: (changes: Partial<AgendaLine>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

function Item({ item, number, last, path, change, move, remove }: ItemProperties) {
  const { t } = useTranslation();
  const text = (name: 'title' | 'minutes' | 'presenter') => ({
    ...{ label: t(`agendaForm.${name === 'title' ? 'name' : name}`), path: `${path}.${name}`, value: item[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  return (
    <fieldset data-item>
      <legend>{t('agendaForm.item', { number })}</legend>
      <TextField {...text('title')} maxLength={300} required />
      <div className="row">
        <SelectField
          {...{ label: t('agendaForm.purpose'), path: `${path}.purpose`, value: item.purpose }}
          change={(purpose) => change({ purpose })}
          choices={purposes.map((value) => ({ value, says: t(`agenda.purposes.${value}`) }))}
        />
        <TextField {...text('minutes')} type="number" min={0} max={1440} />
        <TextField {...text('presenter')} maxLength={300} />
      </div>
      <div className="actions">
        <Button onPress={() => move(-1)} isDisabled={number === 1} data-move="earlier">
          {t('agendaForm.earlier', { number })}
        </Button>
        <Button onPress={() => move(1)} isDisabled={last} data-move="later">
          {t('agendaForm.later', { number })}
        </Button>
        <Button onPress={remove}>{t('agendaForm.remove', { number })}</Button>
      </div>
    </fieldset>
  );
}
