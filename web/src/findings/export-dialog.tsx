import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import '../design/in-and-out.css';
import { graphql } from '../gql/gql.js';
import type { ExportFormat, FindingFilter, FindingOrder } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { question } from '../kernel/queries.js';
import { ExportLine } from './export-line.js';

const formats = ['XLSX', 'CSV', 'DOCX', 'JSON'] as const satisfies readonly ExportFormat[];
const SECOND = 1000;

const exportsOfViewer = graphql(`
  query Exports {
    exports(first: 10) {
      nodes {
        ...ExportLine
      }
    }
  }
`);
const startExport = graphql(`
  mutation StartExport($input: StartExportInput!) {
    act: startExport(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly filter: FindingFilter;
  readonly orderBy: FindingOrder;
  /** Whether the filters of the page leave anything out. */
  readonly filtered: boolean;
  readonly close: () => void;
}

/** The findings of the page in a file: which sort, how far it is, and the file. */
export function ExportDialog({ filter, orderBy, filtered, close }: Properties) {
  const { t, i18n } = useTranslation();
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const { perform, pending, problem, userErrors } = useAct(startExport);
  const found = useQuery({
    ...question(exportsOfViewer, {}),
    refetchInterval: ({ state: { data } }) => (data?.exports.nodes.some(goesOn) ? SECOND : false),
  });
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return (
    <Dialog title={t('exporting.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ format, filter, orderBy, language })}>
        <p>{t(filtered ? 'exporting.filtered' : 'exporting.all')}</p>
        <Radios
          {...{ label: t('exporting.format'), path: 'format', value: format, change: setFormat }}
          choices={formats.map((value) => ({
            value,
            says: t(`exporting.formats.${value}`),
            means: t(`exporting.means.${value}`),
          }))}
        />
        <p className="soft">{t('exporting.handling')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('exporting.start')}
          </Button>
          <Button onPress={close}>{t('exporting.close')}</Button>
        </div>
      </Form>
      <Answer of={found}>
        {({ exports: { nodes } }) =>
          nodes.length === 0 ? null : (
            <section className="own-exports" aria-labelledby="own-exports">
              <h3 id="own-exports">{t('exporting.own')}</h3>
              <ul className="plain-list">
                {nodes.map((one) => (
                  <li key={one.id}>
                    <ExportLine one={one} />
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Answer>
    </Dialog>
  );
}

const goesOn = ({ state }: { readonly state: string }): boolean => state === 'WAITING' || state === 'RUNNING';
