import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { useViewer } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { usePartyName } from '../members/party-name.js';
import { useAnswering } from './answering.js';
import type { WholeProcedure } from './procedure-query.js';
import { whenShown } from '../kernel/when-shown.js';

const ObjectDialog = whenShown(
  async () => (await import('./object-dialog.js')).ObjectDialog,
  'procedure-acts',
  'convening',
);
const VoteDialog = whenShown(async () => (await import('./vote-dialog.js')).VoteDialog, 'procedure-acts', 'convening');

interface Properties {
  readonly procedure: WholeProcedure;
}

/** The viewer's own answer: for their seat, or for themselves where the body has no seats. */
export function AnswerPanel({ procedure }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { member } = useViewer();
  const [chosen, setSeat] = useState('');
  const { viewerSeats, viewerCan, seats } = procedure;
  const speaks = viewerSeats.length > 0 || seats.length === 0;
  const answers = may(viewerCan, 'procedure.answerSilence') || may(viewerCan, 'procedure.castVote');
  if (!speaks || !answers) return null;
  const seat = viewerSeats.find(({ id }) => id === chosen) ?? viewerSeats[0];
  const said = procedure.answers.find(
    (one) => one.counts && (seat ? one.seat?.id === seat.id : one.member?.id === member?.id),
  );
  const speaker = seat ? `${seat.number}. ${seat.holder ? nameOf(seat.holder) : ''}` : null;
  return (
    <section className="card" aria-label={t('procedure.yours')}>
      <h2>{t('procedure.yours')}</h2>
      {viewerSeats.length > 1 && seat ? (
        <SelectField
          {...{ label: t('procedure.whichSeat'), value: seat.id, change: setSeat }}
          choices={viewerSeats.map(({ id, number, holder }) => ({
            ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : ''}` },
          }))}
        />
      ) : null}
      <p role="status">
        {said
          ? t('procedure.said', { answer: t(`procedure.says.${said.answer}`) })
          : t(seat ? 'procedures.waits.seat' : 'procedure.sayYours')}
      </p>
      {procedure.kind === 'SILENCE' ? (
        <SilenceAnswers {...{ procedure, seat: seat?.id ?? null, speaker }} />
      ) : (
        <Vote {...{ procedure, seat: seat?.id ?? null, speaker }} />
      )}
    </section>
  );
}

interface OwnProperties extends Properties {
  readonly seat: string | null;
  readonly speaker: string | null;
}

function SilenceAnswers({ procedure, seat, speaker }: OwnProperties) {
  const { t } = useTranslation();
  const [objecting, setObjecting] = useState(false);
  const { say, pending, problem, userErrors } = useAnswering(procedure);
  const whose = seat ? { seat } : {};
  return (
    <Form {...{ errors: userErrors, problem, submit: () => undefined }}>
      <div className="actions">
        <Button look="primary" pending={pending} onPress={() => say('NO_OBJECTION', '', whose)}>
          {t('procedure.act.NO_OBJECTION')}
        </Button>
        <Button pending={pending} onPress={() => say('NOT_PARTICIPATING', '', whose)}>
          {t('procedure.act.NOT_PARTICIPATING')}
        </Button>
        {may(procedure.viewerCan, 'procedure.object') ? (
          <Button look="danger" onPress={() => setObjecting(true)}>
            {t('procedure.act.OBJECTION')}
          </Button>
        ) : null}
      </div>
      {objecting ? <ObjectDialog {...{ procedure, whose, speaker, close: () => setObjecting(false) }} /> : null}
    </Form>
  );
}

function Vote({ procedure, seat, speaker }: OwnProperties) {
  const { t } = useTranslation();
  const [voting, setVoting] = useState(false);
  const whose = seat ? { seat } : {};
  return (
    <>
      <p className="actions">
        <Button look="primary" onPress={() => setVoting(true)}>
          {t('procedure.act.VOTE')}
        </Button>
      </p>
      {voting ? <VoteDialog {...{ procedure, whose, speaker, close: () => setVoting(false) }} /> : null}
    </>
  );
}
