import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { type LeadChoice, LeadFields, type LeadingSeat } from './lead-fields.js';
import '../design/focus-groups.css';

interface Properties {
  readonly seats: readonly LeadingSeat[];
  readonly value: readonly LeadChoice[];
  readonly change: (value: readonly LeadChoice[]) => void;
}

/** One to ten seats that lead, each with whom it designates, if it has said so already. */
export function LeadsFields({ seats, value, change }: Properties) {
  const { t } = useTranslation();
  const left = seats.filter(({ id }) => !value.some(({ seat }) => seat === id));
  return (
    <fieldset>
      <legend>{t('proposeGroup.leads')}</legend>
      {value.map((lead, index) => (
        <div key={lead.seat} className="lead-choice">
          <LeadFields
            {...{ seats, value: lead, nobody: t('designate.later') }}
            paths={{ seat: `leads.${index}.seat`, member: `leads.${index}.member` }}
            change={(changes) => change(value.map((one, at) => (at === index ? { ...one, ...changes } : one)))}
          />
          {value.length > 1 ? (
            <Button onPress={() => change(value.filter((_, at) => at !== index))}>
              {t('proposeGroup.removeLead', { number: index + 1 })}
            </Button>
          ) : null}
        </div>
      ))}
      {left[0] && value.length < 10 ? (
        <div className="actions">
          <Button onPress={() => change([...value, { seat: left[0]?.id ?? '', member: '' }])}>
            {t('proposeGroup.addLead')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
