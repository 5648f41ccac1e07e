import { createHash } from 'node:crypto';
import { idOf, type Rows } from './rows.js';

const STATES = ['DRAFT', 'CIRCULATED', 'ADOPTED_IN_PART', 'ADOPTED'] as const;
const at = (time: string): string => `2026-01-2${time}:00Z`;

interface Of {
  readonly meeting: string;
  readonly body: string;
  readonly label: string;
  readonly number: number;
}

/** Minutes of a meeting, in every state and label in turn, with all that is recorded about them; and a chair's summary. */
export async function putMinutes(rows: Rows, name: string, { meeting, body, label, number }: Of): Promise<void> {
  const [chair, member] = [idOf('member other.chair'), idOf('member other.member')];
  const [first, second] = [idOf('seat other 1'), idOf('seat other 2')];
  const state = STATES[(number + Math.floor(number / 8)) % STATES.length] as (typeof STATES)[number];
  const strict = number % 7 === 0 ? 'AMBER_STRICT' : label;
  const minutes = await rows.put('minutes', name, {
    ...{ meeting_id: meeting, body_id: body, language: number % 2 === 0 ? 'en' : 'fr', label: strict, state: 'DRAFT' },
    ...{ drafted_by: chair, drafted_at: `2026-01-${10 + (number % 9)}T15:00:00Z` },
    ...{ composed_at: number % 3 === 0 ? at('0T10:00') : '2026-01-15T10:00:00Z', updated_at: at('1T10:00') },
  });
  await rows.put('waiver', `${name} of minutes`, {
    ...{ rule: 'minutes.correction-period', message: 'Too early', subject_type: 'Minutes', subject_id: minutes },
    ...{ reason: `Reason of ${name}`, agreed_by: 'Both chairs', recorded_by: chair, recorded_at: at('0T11:00') },
  });
  const circulation = (of: string, columns: Record<string, unknown>): Promise<string> =>
    rows.put('procedure', `${name} ${of}`, {
      ...{ body_id: body, subject_type: 'Minutes', subject_id: minutes, text_sha256: 'a'.repeat(64), opened_by: chair },
      ...columns,
    });
  await circulation('withdrawn', {
    ...{ opened_at: at('1T10:00'), expires_at: at('9T10:00'), state: 'WITHDRAWN' },
    ...{ ended_at: at('1T11:00'), ended_by: chair, ended_reason: `Withdrawn ${name}` },
  });
  const passage = (of: string, position: number, columns: Record<string, unknown>): Promise<string> =>
    rows.put('minutes_passage', `${name} ${of}`, {
      ...{
        minutes_id: minutes,
        position,
        kind: 'NOTES',
        item_title: `Item of ${name}`,
        text_markdown: `Said ${of} in ${name}`,
      },
      ...{ agenda_item_id: idOf(`agenda_item ${name}`), source: of, composed_markdown: `Composed ${of}` },
      ...columns,
    });
  const notes = await passage('notes', 1, { offered_markdown: `Offered in ${name}` });
  const statement = await passage('statement', 2, { kind: 'STATEMENT', seat_id: second });
  await passage('reservation', 3, { kind: 'RESERVATION', seat_id: first });
  await passage('removed', 4, { removed_at: at('0T11:00') });
  for (const wording of [1, 2]) {
    await rows.put('minutes_wording', `${name} ${wording}`, {
      ...{ passage_id: notes, number: wording, text_markdown: `Wording ${wording} of ${name}` },
      ...{ cause: wording === 1 ? 'COMPOSED' : 'WRITTEN', recorded_by: chair, recorded_at: at(`0T1${wording}:00`) },
    });
  }
  if (state !== 'DRAFT') {
    const running = state === 'CIRCULATED';
    const expires = number % 2 === 0 && running ? '2099-01-30T10:00:00Z' : at('8T10:00');
    const procedure = await circulation('circulated', {
      ...{ opened_at: at('2T10:00'), expires_at: expires, period: number % 3 === 0 ? null : '{"days": 6}' },
      ...(running ? {} : { state: 'ADOPTED', ended_at: expires }),
    });
    for (const seat of [first, second]) {
      const party = seat === second ? idOf('party alpha agency') : null;
      await rows.putKeyed('procedure_seat', { procedure_id: procedure, seat_id: seat, party_id: party });
    }
    await rows.change('minutes', minutes, { procedure_id: procedure });
    const settled = state === 'ADOPTED';
    const correction = {
      minutes_id: minutes,
      procedure_id: procedure,
      reason: `Reason in ${name}`,
      said_at: at('3T10:00'),
    };
    await rows.put('minutes_correction', `${name} own`, {
      ...{ ...correction, passage_id: statement, seat_id: second, member_id: member, on_behalf: false },
      ...{ own_statement: true, former_markdown: `Formerly in ${name}`, text_markdown: `Rather in ${name}` },
      ...{ state: 'TAKEN', recorded_by: member, recorded_at: at('3T10:00') },
    });
    await rows.put('minutes_correction', `${name} proposed`, {
      ...{ ...correction, passage_id: notes, seat_id: first, on_behalf: true, evidence: `Evidence in ${name}` },
      ...{ own_statement: false, former_markdown: `Then in ${name}`, text_markdown: `Instead in ${name}` },
      ...{ state: settled ? 'ACCEPTED' : 'OPEN', recorded_by: chair, recorded_at: at('4T10:00') },
      ...(settled
        ? {
            settled_at: at('9T10:00'),
            settled_by: chair,
            settled_meeting_id: meeting,
            settlement: `Settled in ${name}`,
          }
        : {}),
    });
    await rows.change('minutes', minutes, { state: settled ? 'ADOPTED_IN_PART' : state });
    if (!running) {
      await rows.change('minutes_passage', statement, { adopted_at: at('8T10:00') });
      for (const number of settled ? [1, 2] : [1]) {
        const text = `Adopted text ${number} of ${name}`;
        await rows.put('minutes_adoption', `${name} ${number}`, {
          ...{
            minutes_id: minutes,
            number,
            manner: 'AT_MEETING',
            adopted_at: at(`8T1${number}:00`),
            meeting_id: meeting,
          },
          ...{ quorum_check_id: idOf(`quorum_check ${name}`), left_over: number === 2 ? 0 : 1, recorded_by: chair },
          ...{ text, text_sha256: createHash('sha256').update(text).digest('hex'), recorded_at: at('8T10:00') },
        });
      }
    }
    if (settled) {
      await rows.put('minutes_corrigendum', name, {
        ...{
          minutes_id: minutes,
          number: 1,
          passage_id: statement,
          former_markdown: `Was in ${name}`,
          meeting_id: meeting,
        },
        ...{
          text_markdown: `Becomes in ${name}`,
          reason: `Because of ${name}`,
          issued_by: chair,
          issued_at: at('9T11:00'),
        },
      });
      await rows.change('minutes', minutes, { state });
    }
  }
  for (const version of [1, 2]) {
    await rows.put('chair_summary', `${name} ${version}`, {
      ...{ meeting_id: meeting, body_id: body, number: version, text_markdown: `Summary ${version} of ${name}` },
      ...{ label: version === 1 ? label : strict, published_by: chair, published_at: at(`0T1${version}:00`) },
    });
  }
}
