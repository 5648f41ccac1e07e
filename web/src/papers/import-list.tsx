import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { Table } from '../components/table.js';
import type { ImportOutcome, TypedDocumentString } from '../gql/graphql.js';
import { type UserError, useAct } from '../kernel/act.js';
import { WrongRows } from '../members/import-rows.js';
import { useSending } from './sending.js';

/** What an import answers, whatever it imports. */
interface Outcome {
  readonly added?: number | null | undefined;
  readonly known?: number | null | undefined;
  readonly rows?: readonly { readonly row: number; readonly outcome: ImportOutcome }[] | null | undefined;
  readonly userErrors: readonly UserError[];
}
type RowOf<Result extends Outcome> = NonNullable<Result['rows']>[number];

/** Rows that are shown; more would only be scrolled past, and how many there are is said. */
const MOST_SHOWN = 200;

interface Properties<Input extends object, Result extends Outcome> {
  readonly document: TypedDocumentString<{ readonly act: Result }, { input: Input }>;
  readonly input: (upload: string, dryRun: boolean) => Input;
  /** What this list is called, and what becomes of it. */
  readonly words: {
    readonly title: string;
    readonly means: string;
    readonly file: string;
    readonly hint: string;
    readonly would: (count: number) => string;
    readonly known: (count: number) => string;
    readonly confirm: (count: number) => string;
    readonly done: (count: number) => string;
  };
  /** What stands in a row beside its number and what becomes of it: the head, and the words of a row. */
  readonly columns: readonly { readonly head: string; readonly says: (row: RowOf<Result>) => string }[];
  /** What else is asked, above the file. */
  readonly children?: ReactNode;
  /** What there is to do when it is done. */
  readonly after?: ReactNode;
  readonly close: () => void;
}

/** A list comes in: first what it would do, then all of it or nothing. */
export function ImportList<Input extends object, Result extends Outcome>(properties: Properties<Input, Result>) {
  const { document, input, words, columns, children, after, close } = properties;
  const { t } = useTranslation();
  const sending = useSending(t('importList.none'));
  const [preview, setPreview] = useState<Result | null>(null);
  const [done, setDone] = useState<Result | null>(null);
  const checking = useAct(document, setPreview);
  const importing = useAct(document, setDone);
  const begin = () => {
    checking.forget();
    importing.forget();
    sending.forget();
    setPreview(null);
    setDone(null);
  };
  const submit = async (): Promise<void> => {
    if (!preview) begin();
    const id = await sending.send();
    if (id === null) return;
    if (preview) importing.perform(input(id, false));
    else checking.perform(input(id, true));
  };
  const said = [...checking.userErrors, ...importing.userErrors];
  // What is wrong with a field stands at it, and the file beside the other fields.
  const ofFields = said.filter(({ path }) => path?.[0] === 'evidence');
  const ofRows = said.filter((error) => !ofFields.includes(error));
  const pending = sending.sent !== null || checking.pending || importing.pending;
  return (
    <Dialog title={words.title} open close={close}>
      <Form
        errors={[...sending.refused, ...ofFields]}
        problem={sending.failed ?? checking.problem ?? importing.problem}
        submit={() => void submit()}
      >
        {ofRows.length > 0 ? <WrongRows errors={ofRows} /> : null}
        {done ? (
          <Notice tone="positive" title={words.done(done.added ?? 0)} live>
            {after}
          </Notice>
        ) : preview ? (
          <>
            <p role="status">
              {words.would(preview.added ?? 0)} {preview.known ? words.known(preview.known) : null}
            </p>
            <Rows rows={(preview.rows ?? []) as RowOf<Result>[]} columns={columns} />
          </>
        ) : (
          <>
            <p>{words.means}</p>
            {children}
            <File
              {...{ label: words.file, hint: words.hint }}
              choose={(chosen) => {
                begin();
                sending.choose(chosen);
              }}
            />
            <CheckboxField
              {...{ label: t('importList.undertaking'), value: sending.undertaken, change: sending.undertake }}
            />
          </>
        )}
        <div className="actions">
          {done || (preview && !preview.added) ? null : (
            <Button type="submit" look="primary" pending={pending}>
              {preview ? words.confirm(preview.added ?? 0) : t('importList.check')}
            </Button>
          )}
          {preview && !done ? <Button onPress={begin}>{t('importList.other')}</Button> : null}
          <Button onPress={close}>{t(done ? 'importList.close' : 'dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface FileProperties {
  readonly label: string;
  readonly hint: string;
  readonly choose: (file: File | null) => void;
}

function File({ label, hint, choose }: FileProperties) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        {...{ id, type: 'file', className: 'input', required: true, accept: '.csv,.xlsx' }}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => choose(target.files?.[0] ?? null)}
      />
    </div>
  );
}

interface RowsProperties<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly head: string; readonly says: (row: Row) => string }[];
}

function Rows<Row extends NonNullable<Outcome['rows']>[number]>({ rows, columns }: RowsProperties<Row>) {
  const { t } = useTranslation();
  const heads = [t('importList.head.row'), t('importList.head.outcome'), ...columns.map(({ head }) => head)];
  return (
    <>
      <Table caption={t('importList.preview')} heads={heads}>
        {rows.slice(0, MOST_SHOWN).map((one) => (
          <tr key={one.row}>
            <th scope="row">{one.row}</th>
            <td>
              <Badge tone={one.outcome === 'ADDED' ? 'positive' : 'plain'}>
                {t(`importList.outcome.${one.outcome}`)}
              </Badge>
            </td>
            {columns.map(({ head, says }) => (
              <td key={head} className="broad">
                <bdi>{says(one)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {rows.length > MOST_SHOWN ? <p>{t('importList.more', { count: rows.length - MOST_SHOWN })}</p> : null}
    </>
  );
}
