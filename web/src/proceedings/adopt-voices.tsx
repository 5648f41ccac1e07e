import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { type Choice, SelectField } from '../components/select.js';
import type { StatementKind } from '../gql/graphql.js';
import type { Adopting } from './adopting.js';

interface Properties {
  readonly words: Adopting;
  readonly seats: readonly Choice<string>[];
  readonly change: (changes: Partial<Adopting>) => void;
}

const kinds = ['RESERVATION', 'STATEMENT'] as const satisfies StatementKind[];

/** What seats say of the text: objections, any of which blocks it, and what stands in nobody's way. */
export function AdoptVoices({ words, seats, change }: Properties) {
  const { t } = useTranslation();
  const { objections, statements } = words;
  const first = seats[0]?.value ?? '';
  const seat = (list: 'objections' | 'statements', index: number, value: string, set: (seat: string) => void) => (
    <SelectField
      {...{ label: t('adopting.seat'), value, choices: seats, path: `${list}.${index}.seat` }}
      change={set}
    />
  );
  const objection = (index: number, changes: object) =>
    change({ objections: objections.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  const statement = (index: number, changes: object) =>
    change({ statements: statements.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  return (
    <>
      {objections.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
        <fieldset key={index}>
          <legend>{t('adopting.objectionNumber', { number: index + 1 })}</legend>
          {seat('objections', index, one.seat, (value) => objection(index, { seat: value }))}
          <TextField
            {...{ label: t('adopting.resolves'), path: `objections.${index}.text`, lines: 2, maxLength: 20_000 }}
            {...{ value: one.text, change: (text) => objection(index, { text }) }}
          />
          <Remove
            of={t('adopting.objectionNumber', { number: index + 1 })}
            remove={() => change({ objections: objections.filter((_, at) => at !== index) })}
          />
        </fieldset>
      ))}
      {statements.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
        <fieldset key={index}>
          <legend>{t('adopting.statementNumber', { number: index + 1 })}</legend>
          {seat('statements', index, one.seat, (value) => statement(index, { seat: value }))}
          <SelectField<StatementKind>
            {...{ label: t('adopting.kind'), value: one.kind, path: `statements.${index}.kind` }}
            change={(kind) => statement(index, { kind })}
            choices={kinds.map((value) => ({ value, says: t(`decision.statements.${value}`) }))}
          />
          <TextField
            {...{ label: t('adopting.wordForWord'), path: `statements.${index}.text`, lines: 2, maxLength: 10_000 }}
            {...{ value: one.text, change: (text) => statement(index, { text }) }}
          />
          <Remove
            of={t('adopting.statementNumber', { number: index + 1 })}
            remove={() => change({ statements: statements.filter((_, at) => at !== index) })}
          />
        </fieldset>
      ))}
      <div className="actions">
        <Button onPress={() => change({ objections: [...objections, { seat: first, text: '' }] })}>
          {t('adopting.addObjection')}
        </Button>
        <Button onPress={() => change({ statements: [...statements, { seat: first, kind: 'RESERVATION', text: '' }] })}>
          {t('adopting.addStatement')}
        </Button>
      </div>
    </>
  );
}

function Remove({ of, remove }: { readonly of: string; readonly remove: () => void }) {
  const { t } = useTranslation();
  return (
    <Button onPress={remove}>
      {t('adopting.remove')} <span className="visually-hidden">({of})</span>
    </Button>
  );
}
