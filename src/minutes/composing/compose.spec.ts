import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../minutes.enums.js';
import { compose } from './compose.js';
import { fill, PHRASES, type Phrases } from './phrases.js';
import type { Records } from './records.js';

const places = (phrase: string): string[] =>
  [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

test.each(LANGUAGES)('in %s every phrase has the places that it has in English', (language) => {
  for (const [name, phrase] of Object.entries(PHRASES.en))
    expect([name, places(PHRASES[language][name as keyof Phrases])]).toEqual([name, places(phrase)]);
});

test('a value with braces in it is not filled in again', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: 'two' })).toBe('{b} and two');
});

const item = { itemId: 'i', itemTitle: '培训' };
const at = (time: string): Date => new Date(`2026-03-03T${time}:00Z`);
const RECORDS: Records = {
  ...{ timeZone: 'Asia/Tokyo', openedAt: at('05:00'), closedAt: at('07:00') },
  presiding: [{ person: 'Li', at: at('05:00') }],
  attendance: [
    { seat: '甲', person: 'Li', byVideo: true, speaks: true, arrivedAt: at('04:55'), leftAt: null },
    { seat: null, person: 'Guest', byVideo: false, speaks: false, arrivedAt: at('05:10'), leftAt: at('06:00') },
  ],
  checks: [{ at: at('05:00'), reason: 'OPENING', requestedBy: null, seats: 3, present: 1, quorum: 2, met: false }],
  items: [
    { id: 'i', title: '培训', course: 'TAKEN', courseReason: '' },
    { id: 'j', title: '其他', course: 'DEFERRED', courseReason: '时间不够。' },
  ],
  notes: [],
  interests: [{ ...item, id: '1', person: 'Li', statement: '顾问。', withdraws: true, settlement: '由副代表发言。' }],
  decisions: [
    {
      ...{
        ...item,
        id: '2',
        number: 1,
        text: '举办课程。',
        mode: 'RECORDED_VOTE',
        outcome: 'ADOPTED',
        provisional: true,
      },
      ...{ inFavour: 1, against: 0, abstaining: 2, notParticipating: 0 },
    },
  ],
  statements: [{ ...item, id: '3', decisionId: '2', seatId: 's', kind: 'STATEMENT', text: '同意。' }],
  actions: [{ itemId: null, itemTitle: '', id: '4', text: '寄名单。', owner: '甲', dueOn: '2026-04-01' }],
};

test('the records of a meeting are told in Chinese, in the order of the agenda, on the clock of the venue', () => {
  expect(compose(RECORDS, 'zh').map(({ kind, itemTitle, textMarkdown }) => [kind, itemTitle, textMarkdown])).toEqual([
    ['OPENING', '', '会议于2026年3月3日 14:00 (Asia/Tokyo) = 05:00 UTC开始。 自14:00起由Li主持会议。'],
    ['ATTENDANCE', '', '- 甲：Li，13:55至会议结束，以视频方式\n- Guest（无席位），14:10至15:00'],
    ['QUORUM', '', '- 会议开始时，14:00：3个席位中有1个出席；未达到法定人数2。'],
    ['INTEREST', '培训', 'Li申报了利益关系：顾问。\n\nLi不参加本项目。\n\n处理方式如下：由副代表发言。'],
    [
      ...['DECISION', '培训'],
      '**第1号决定，记录表决，通过，因未达到法定人数为临时决定：**\n\n举办课程。\n\n赞成：1；反对：0；弃权：2；未参加：0。',
    ],
    ['STATEMENT', '培训', '同意。'],
    ['NOTES', '其他', '本项目已推迟。 时间不够。'],
    ['ACTION', '', '行动：寄名单。 负责方：甲。期限：2026-04-01。'],
    ['END', '', '会议于2026年3月3日 16:00 (Asia/Tokyo) = 07:00 UTC结束。'],
  ]);
});
