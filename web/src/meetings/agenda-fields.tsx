import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { AgendaLine } from './plan.js';

interface Properties {
  readonly items: readonly AgendaLine[];
  readonly change: (items: readonly AgendaLine[]) => void;
}

const purposes = ['INFORMATION', 'DISCUSSION', 'DECISION'] as const;
const empty: AgendaLine = { title: '', minutes: '', purpose: 'DISCUSSION', presenter: '' };

/** The items of an agenda, in order; each is a group of its own, named by its number. */
export function AgendaFields({ items, change }: Properties) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('agenda.title')}</legend>
      {items.map((item, index) => (
        <Item
          // oxlint-disable-next-line react/no-array-index-key -- its place is what an item is known by
          key={index}
          {...{ item, number: index + 1 }}
          change={(changes) => change(items.map((one, at) => (at === index ? { ...one, ...changes } : one)))}
          remove={() => change(items.filter((_, at) => at !== index))}
        />
      ))}
      <div className="actions">
        <Button onPress={() => change([...items, empty])}>{t('agenda.add')}</Button>
      </div>
    </fieldset>
  );
}

interface ItemProperties {
  readonly item: AgendaLine;
  readonly number: number;
  readonly change: (changes: Partial<AgendaLine>) => void;
  readonly remove: () => void;
}

function Item({ item, number, change, remove }: ItemProperties) {
  const { t } = useTranslation();
  const path = `agenda.${number - 1}`;
  const text = (name: 'title' | 'minutes' | 'presenter') => ({
    ...{ label: t(`agenda.${name}`), path: `${path}.${name}`, value: item[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  return (
    <fieldset>
      <legend>{t('agenda.item', { number })}</legend>
      <TextField {...text('title')} maxLength={300} required />
      <div className="row">
        <SelectField
          {...{ label: t('agenda.purpose'), path: `${path}.purpose`, value: item.purpose }}
          change={(purpose) => change({ purpose })}
          choices={purposes.map((value) => ({ value, says: t(`agenda.purposes.${value}`) }))}
        />
        <TextField {...text('minutes')} type="number" min={0} max={1440} />
        <TextField {...text('presenter')} maxLength={300} />
      </div>
      <div className="actions">
        <Button onPress={remove}>{t('agenda.remove', { number })}</Button>
      </div>
    </fieldset>
  );
}
