import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { AreaState } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import type { WholeGroup } from './focus-group-query.js';

const setAreaState = graphql(`
  mutation SetAreaState($input: SetAreaStateInput!) {
    act: setAreaState(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const states = ['OPEN', 'EXPLORED', 'ANSWERED'] as const;
const next: Record<AreaState, AreaState> = { OPEN: 'EXPLORED', EXPLORED: 'ANSWERED', ANSWERED: 'EXPLORED' };

interface Properties {
  readonly area: WholeGroup['areasForInquiry'][number];
  readonly close: () => void;
}

/** How far the inquiry is now, and why; what findings there are stands beside it, and decides nothing. */
export function AreaStateDialog({ area, close }: Properties) {
  const { t } = useTranslation();
  const [state, setState] = useState<AreaState>(next[area.state]);
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(setAreaState, close);
  const { totalCount } = area.findings;
  return (
    <Dialog title={t('areaState.ask', { area: area.title })} open close={close}>
      <Form
        {...{ errors: userErrors, problem }}
        submit={() => perform({ area: area.id, state, reason, expectedVersion: area.version })}
      >
        <p>{totalCount === 0 ? t('area.noFindings') : t('area.findings', { count: totalCount })}</p>
        <Radios<AreaState>
          {...{ label: t('areaState.legend'), path: 'state', value: state, change: setState }}
          choices={states.map((value) => ({ value, says: t(`area.state.${value}`) }))}
        />
        <TextField
          {...{ label: t('step.reason'), hint: t('step.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('areaState.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
