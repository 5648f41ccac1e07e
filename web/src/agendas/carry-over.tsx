import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import type { MeetingAgenda } from './agenda-question.js';

const carryOverItems = graphql(`
  mutation CarryOverItems($input: CarryOverItemsInput!) {
    act: carryOverItems(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** What earlier meetings did not take, to be put on this agenda. */
export function CarryOver({ meeting }: { readonly meeting: MeetingAgenda }) {
  const { t } = useTranslation();
  const { id, itemsToCarryOver: offered, viewerCan } = meeting;
  const [left, setLeft] = useState<readonly string[]>([]);
  const { perform, pending, problem, userErrors } = useAct(carryOverItems);
  if (!offered?.length || !may(viewerCan, 'agenda.carryOverItems')) return null;
  const chosen = offered.map((item) => item.id).filter((item) => !left.includes(item));
  return (
    <section className="card">
      <h2>{t('agendas.carryOver.title')}</h2>
      <Form errors={userErrors} problem={problem} submit={() => perform({ meeting: id, items: chosen })}>
        <Checkboxes
          {...{ label: t('agendas.carryOver.means'), path: 'items', value: chosen }}
          change={(value) => setLeft(offered.map((item) => item.id).filter((item) => !value.includes(item)))}
          choices={offered.map((item) => ({
            value: item.id,
            says: t('agendas.carryOver.item', { title: item.title, meeting: item.meeting.title }),
          }))}
        />
        <div className="actions">
          <Button type="submit" pending={pending} isDisabled={chosen.length === 0}>
            {t('agendas.carryOver.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
