import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { Arrangements } from './plan.js';

interface Properties {
  readonly value: Arrangements;
  readonly change: (changes: Partial<Arrangements>) => void;
}

const modes = ['VIRTUAL', 'HYBRID', 'IN_PERSON'] as const;
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

/** What it is called, and where and how people meet. */
export function ArrangementFields({ value, change }: Properties) {
  const { t } = useTranslation();
  const text = (name: 'title' | 'location' | 'joiningLink' | 'passcode' | 'descriptionMarkdown') => ({
    ...{ label: t(`schedule.${name === 'title' ? 'name' : name}`), path: name, value: value[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  return (
    <>
      <TextField {...text('title')} maxLength={300} required />
      <SelectField
        {...{ label: t('schedule.mode'), path: 'mode', value: value.mode }}
        change={(mode) => change({ mode })}
        choices={modes.map((mode) => ({ value: mode, says: t(`meeting.mode.${mode}`) }))}
      />
      <SelectField
        {...{ label: t('schedule.label'), path: 'label', value: value.label }}
        change={(label) => change({ label })}
        choices={labels.map((label) => ({ value: label, says: t(`label.${label}`) }))}
      />
      {value.mode === 'VIRTUAL' ? null : <TextField {...text('location')} />}
      {value.mode === 'IN_PERSON' ? null : (
        <div className="row">
          <TextField {...text('joiningLink')} type="url" />
          <TextField {...text('passcode')} autoComplete="off" />
        </div>
      )}
      <TextField {...text('descriptionMarkdown')} hint={t('schedule.markdown')} lines={4} />
    </>
  );
}
