import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Table } from '../components/table.js';

/** The headers that the server reads: a file's first row has them in English, whatever the language of the page. */
const columns = [
  { header: 'name', key: 'name' },
  { header: 'email', key: 'email' },
  { header: 'party', key: 'party' },
  { header: 'position', key: 'position' },
  { header: 'time zone', key: 'timeZone' },
  { header: 'language', key: 'language' },
] as const;

/** By the mark at its start spreadsheet programs know that it is UTF-8. */
const MARK = '\uFEFF';

function download(): void {
  const template = `${MARK}${columns.map(({ header }) => header).join(',')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([template], { type: 'text/csv;charset=utf-8' }));
  link.download = 'contact-list.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What a contact list looks like, with one to begin with. */
export function ImportColumns() {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('import.columns')}</h2>
      <p>{t('import.columnsIntro')}</p>
      <Table caption={t('import.columns')} heads={[t('import.header'), t('import.needed'), t('import.meaning')]}>
        {columns.map(({ header, key }, index) => (
          <tr key={key}>
            <th scope="row">
              <code lang="en">{header}</code>
            </th>
            <td>{index < 3 ? t('import.yes') : t('import.no')}</td>
            <td className="broad">{t(`import.column.${key}`)}</td>
          </tr>
        ))}
      </Table>
      <Button onPress={download}>{t('import.template')}</Button>
    </section>
  );
}
