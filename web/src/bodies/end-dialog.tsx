import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { useAct } from '../kernel/act.js';
import { endChair, endDelegation, endObserver, endSecretary } from './roster-acts.js';
import type { EndAct } from './roster-asked.js';
import { RosterForm } from './roster-form.js';

interface Properties {
  readonly act: EndAct;
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly close: () => void;
}

/** Asks once whether somebody is to be on a roster no longer. */
export function EndDialog({ act: ends, id, name, day, close }: Properties) {
  const { t } = useTranslation();
  const [on, setOn] = useState(day);
  const acts = {
    'chair.end': useAct(endChair, close),
    'observer.end': useAct(endObserver, close),
    'secretary.end': useAct(endSecretary, close),
    'delegation.end': useAct(endDelegation, close),
  };
  const submit = () => {
    if (ends === 'delegation.end') acts[ends].perform({ delegate: id, on });
    else acts[ends].perform({ id, on });
  };
  return (
    <RosterForm
      {...{ title: t(`roster.end.${ends}.title`, { name }), means: t('roster.end.means') }}
      {...{ confirm: t(`roster.end.${ends}.confirm`), takesAway: true, act: acts[ends], submit, close }}
    >
      <TextField
        {...{ label: t('roster.end.on'), path: 'on', type: 'date', required: true, value: on, change: setOn }}
      />
    </RosterForm>
  );
}
