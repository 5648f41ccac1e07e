import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../components/checkboxes.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import { mailLanguages, type Profile, weekdays } from './profile.js';

interface Properties {
  readonly value: Profile;
  readonly change: (changes: Partial<Profile>) => void;
}

export function ProfileFields({ value, change }: Properties) {
  const { t, i18n } = useTranslation();
  const field = (name: 'name' | 'timeZone' | 'workingFrom' | 'workingTo') => ({
    ...{ label: t(`profile.${name}`), path: name, value: value[name], required: true },
    change: (text: string) => change({ [name]: text }),
  });
  return (
    <>
      <TextField {...field('name')} autoComplete="name" maxLength={200} />
      <TextField {...field('timeZone')} hint={t('profile.timeZoneHint')} list="own-zones" autoComplete="off" />
      <datalist id="own-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <SelectField
        {...{ label: t('profile.language'), hint: t('profile.languageHint'), path: 'language', value: value.language }}
        {...{ choices: mailLanguages(value.language), change: (language) => change({ language }) }}
      />
      <div className="side-by-side">
        <Checkboxes
          {...{ label: t('profile.workingDays'), path: 'workingDays', value: value.workingDays }}
          {...{ choices: weekdays(i18n.language), change: (workingDays) => change({ workingDays }) }}
        />
      </div>
      <div>
        <div className="row">
          <TextField {...field('workingFrom')} type="time" />
          <TextField {...field('workingTo')} type="time" />
        </div>
        <p className="field-hint">
          {value.workingTo !== '' && value.workingTo < value.workingFrom
            ? t('profile.acrossMidnight')
            : t('profile.hoursHint')}
        </p>
      </div>
    </>
  );
}
