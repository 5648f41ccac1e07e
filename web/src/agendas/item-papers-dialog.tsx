import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { PapersForItemQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';

const papersForItem = graphql(`
  query PapersForItem($id: ID!) {
    meeting(by: { id: $id }) {
      agenda {
        id
        number
        title
        papers {
          id
          symbol
          title
        }
      }
      papers(first: 100, filter: { state: ISSUED }) {
        nodes {
          id
          symbol
          title
          relation
        }
      }
    }
  }
`);
const attachPaper = graphql(`
  mutation AttachPaper($input: AttachPaperInput!) {
    act: attachPaper(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const detachPaper = graphql(`
  mutation DetachPaper($input: DetachPaperInput!) {
    act: detachPaper(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: string;
  readonly item: string;
  readonly close: () => void;
}

/** Which papers of the meeting belong to an item. */
export function ItemPapersDialog({ meeting: id, item, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(papersForItem, { id }));
  return (
    <Dialog title={t('agendas.papers.title')} open close={close}>
      <Answer of={query}>
        {({ meeting }) => {
          const found = meeting?.agenda.find((one) => one.id === item);
          return meeting && found ? <PapersOf {...{ item: found, papers: meeting.papers.nodes, close }} /> : null;
        }}
      </Answer>
    </Dialog>
  );
}

type Whole = NonNullable<PapersForItemQuery['meeting']>;

interface PapersProperties {
  readonly item: Whole['agenda'][number];
  readonly papers: Whole['papers']['nodes'];
  readonly close: () => void;
}

function PapersOf({ item, papers, close }: PapersProperties) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const attach = useAct(attachPaper, () => setChosen(''));
  const detach = useAct(detachPaper);
  // A revision follows what it revises: that is attached.
  const others = papers.filter(
    ({ id, relation }) => relation !== 'REVISION' && !item.papers.some((paper) => paper.id === id),
  );
  const paper = chosen || (others[0]?.id ?? '');
  return (
    <Form
      errors={[...attach.userErrors, ...detach.userErrors]}
      problem={attach.problem ?? detach.problem}
      submit={() => attach.perform({ item: item.id, paper })}
    >
      <p className="item-title">
        {item.number}. <bdi>{item.title}</bdi>
      </p>
      {item.papers.length === 0 ? (
        <EmptyState>{t('agendas.papers.none')}</EmptyState>
      ) : (
        <ul className="plain-list">
          {item.papers.map(({ id, symbol, title }) => (
            <li key={id} className="item-notes">
              <span dir="ltr">{symbol}</span> <bdi>{title}</bdi>
              <Button onPress={() => detach.perform({ item: item.id, paper: id })} pending={detach.pending}>
                {t('agendas.papers.detach')}
                <span className="visually-hidden"> {symbol}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 ? (
        <SelectField
          {...{ label: t('agendas.papers.choose'), path: 'paper', value: paper, change: setChosen }}
          choices={others.map(({ id, symbol, title }) => ({ value: id, says: `${symbol} ${title}` }))}
        />
      ) : (
        <p className="soft">{t('agendas.papers.noOther')}</p>
      )}
      <div className="actions">
        <Button type="submit" look="primary" pending={attach.pending} isDisabled={others.length === 0}>
          {t('agendas.papers.attach')}
        </Button>
        <Button onPress={close}>{t('agendas.papers.close')}</Button>
      </div>
    </Form>
  );
}
