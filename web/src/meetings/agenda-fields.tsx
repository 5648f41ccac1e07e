import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import { AgendaTime } from './agenda-time.js';
import { type AgendaLine, numbersOf } from './agenda-line.js';
import { whenShown } from '../kernel/when-shown.js';

const Order = whenShown(async () => (await import('../agendas/agenda-order.js')).AgendaOrder);

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
const empty: AgendaLine = { kind: 'ITEM', title: '', minutes: '', purpose: 'DISCUSSION', presenter: '' };
const NAMES = { title: 'input', earlier: '[data-move="earlier"]', later: '[data-move="later"]' };

/** The items of an agenda, in order; each is a group of its own, named by its number. */
export function AgendaFields({ items, change, path, durationMinutes }: Properties) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly index: number; readonly part: Part } | null>(null);
  const [said, setSaid] = useState('');
  const [ordering, setOrdering] = useState(false);
  const numbers = numbersOf(items);
  const named = (index: number): string =>
    numbers[index] == null
      ? t('agendaForm.section', { title: items[index]?.title })
      : t('agendaForm.item', { number: numbers[index] });
  // The focus goes with the item: its button stands elsewhere once it has moved.
  useEffect(() => {
    if (!wanted) return;
    const found = list.current?.querySelectorAll<HTMLElement>('[data-item]')[wanted.index];
    found?.querySelector<HTMLElement>(NAMES[wanted.part])?.focus();
    setWanted(null);
  }, [wanted]);
  const moveTo = (from: number, to: number) => {
    const line = items[from];
    if (!line || from === to || to < 0 || to >= items.length) return false;
    const moved = items.toSpliced(from, 1).toSpliced(to, 0, line);
    change(moved);
    const now = numbersOf(moved)[to];
    setSaid(
      now == null
        ? t('agendaForm.sectionMoved', { title: line.title, place: to + 1, count: items.length })
        : t('agendaForm.moved', { number: numbers[from], now }),
    );
    return true;
  };
  const move = (index: number, by: -1 | 1) => {
    if (moveTo(index, index + by)) setWanted({ index: index + by, part: by < 0 ? 'earlier' : 'later' });
  };
  const remove = (index: number) => {
    change(items.filter((_, at) => at !== index));
    setSaid(
      numbers[index] == null
        ? t('agendaForm.sectionRemoved', { title: items[index]?.title })
        : t('agendaForm.removed', { number: numbers[index] }),
    );
    setWanted({ index: Math.min(index, items.length - 2), part: 'title' });
  };
  const add = (kind: AgendaLine['kind']) => {
    change([...items, { ...empty, kind, key: `new ${Date.now()}` }]);
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
            {...{ item, index, number: numbers[index] ?? null, name: named(index) }}
            {...{ last: index === items.length - 1, path: `${path}.${index}` }}
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
        <Button onPress={() => add('ITEM')} isDisabled={items.length >= 100}>
          {t('agendaForm.add')}
        </Button>
        <Button onPress={() => add('SECTION')} isDisabled={items.length >= 100}>
          {t('agendaForm.addSection')}
        </Button>
        {items.length > 1 ? (
          <Button onPress={() => setOrdering(!ordering)}>
            {t(ordering ? 'agendaForm.order.close' : 'agendaForm.order.open')}
          </Button>
        ) : null}
      </div>
      {ordering && items.length > 1 ? (
        <Order
          lines={items.map(({ id, key, title }, index) => ({
            key: id ?? key ?? `new ${index}`,
            says: numbers[index] == null ? title : `${numbers[index]}. ${title}`,
          }))}
          move={moveTo}
        />
      ) : null}
    </fieldset>
  );
}

interface ItemProperties {
  readonly item: AgendaLine;
  readonly index: number;
  /** Null for a section. */
  readonly number: number | null;
  readonly name: string;
  readonly last: boolean;
  readonly path: string;
  readonly change: (changes: Partial<AgendaLine>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

function Item({ item, index, number, name, last, path, change, move, remove }: ItemProperties) {
  const { t } = useTranslation();
  const text = (field: 'title' | 'minutes' | 'presenter') => ({
    ...{ label: t(`agendaForm.${field === 'title' ? 'name' : field}`), path: `${path}.${field}`, value: item[field] },
    change: (typed: string) => change({ [field]: typed }),
  });
  const acts = (act: 'earlier' | 'later' | 'remove'): string =>
    number === null ? t(`agendaForm.sectionActs.${act}`, { title: item.title }) : t(`agendaForm.${act}`, { number });
  return (
    <fieldset data-item>
      <legend>{name}</legend>
      <TextField {...text('title')} maxLength={300} required />
      {number === null ? null : (
        <div className="row">
          <SelectField
            {...{ label: t('agendaForm.purpose'), path: `${path}.purpose`, value: item.purpose }}
            change={(purpose) => change({ purpose })}
            choices={purposes.map((value) => ({ value, says: t(`agenda.purposes.${value}`) }))}
          />
          <TextField {...text('minutes')} type="number" min={0} max={1440} />
          <TextField {...text('presenter')} maxLength={300} />
        </div>
      )}
      <div className="actions">
        <Button onPress={() => move(-1)} isDisabled={index === 0} data-move="earlier">
          {acts('earlier')}
        </Button>
        <Button onPress={() => move(1)} isDisabled={last} data-move="later">
          {acts('later')}
        </Button>
        <Button onPress={remove}>{acts('remove')}</Button>
      </div>
    </fieldset>
  );
}
