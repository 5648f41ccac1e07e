import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { ClauseQuote } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { Table } from '../components/table.js';
import { TimeOnClocks } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { MeetingPreviewQuery } from '../gql/graphql.js';
import { localDateAndTime, plainDay } from '../kernel/dates.js';
import { PartyName } from '../members/party-name.js';

export const meetingPreview = graphql(`
  query MeetingPreview($input: MeetingPreviewInput!) {
    meetingPreview(input: $input) {
      startsAt
      venueTime {
        says
      }
      localTimes {
        seatNumber
        party {
          ...PartyName
        }
        timeZone
        local
        isNight
        isOutsideWorkingHours
      }
      notice {
        kept
        days
        daysAway
        firstDay
        viewerMayWaive
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);

type Preview = MeetingPreviewQuery['meetingPreview'];

/** What a date would mean: on the clocks that matter, for the notice period, and for every seat. */
export function DatePreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  return (
    <>
      <TimeOnClocks instant={preview.startsAt} venueZone={null} />
      <NoticePeriod notice={preview.notice ?? null} />
      <LocalTimes caption={t('when.seats')} times={preview.localTimes} />
    </>
  );
}

function NoticePeriod({ notice }: { readonly notice: NonNullable<Preview['notice']> | null }) {
  const { t, i18n } = useTranslation();
  if (!notice) return <Notice>{<p>{t('when.noNotice')}</p>}</Notice>;
  return (
    <Notice
      tone={notice.kept ? 'positive' : 'caution'}
      title={t(notice.kept ? 'when.noticeKept' : 'when.noticeShort')}
      live
    >
      <p>
        {t('when.noticeAsked', { count: notice.days })} {t('when.daysAway', { count: notice.daysAway })}
        {notice.kept ? null : ` ${t('when.firstDay', { day: plainDay(notice.firstDay, i18n.language) })}`}
      </p>
      {!notice.kept && notice.clause ? <ClauseQuote clause={notice.clause} /> : null}
    </Notice>
  );
}

export interface OnClock {
  readonly seatNumber?: number | null | undefined;
  readonly party: Parameters<typeof PartyName>[0]['party'] | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly local?: string | null | undefined;
  readonly isNight?: boolean | null | undefined;
  readonly isOutsideWorkingHours?: boolean | null | undefined;
}

/** The start on everybody's clock; night and closed offices are said in words. */
export function LocalTimes({ times, caption }: { readonly times: readonly OnClock[]; readonly caption: string }) {
  const { t, i18n } = useTranslation();
  if (times.length === 0) return null;
  return (
    <Table caption={caption} heads={[t('when.seat'), t('when.localTime'), t('when.hours')]}>
      {times.map((one) => (
        <tr key={`${one.seatNumber} ${one.party?.name}`}>
          <th scope="row">
            {one.seatNumber == null ? null : `${one.seatNumber}. `}
            {one.party ? <PartyName party={one.party} /> : t('when.unknownHolder')}
          </th>
          <td>
            {one.local ? (
              <>
                {localDateAndTime(one.local, i18n.language)} <span className="soft">({one.timeZone})</span>
              </>
            ) : (
              t('when.unknownZone')
            )}
          </td>
          <td>
            <Hours of={one} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Hours({ of: { local, isNight, isOutsideWorkingHours } }: { readonly of: OnClock }) {
  const { t } = useTranslation();
  if (!local) return null;
  if (isNight) return <Badge tone="critical">{t('when.night')}</Badge>;
  if (isOutsideWorkingHours) return <Badge tone="caution">{t('when.outside')}</Badge>;
  return <span className="soft">{t('when.inside')}</span>;
}
