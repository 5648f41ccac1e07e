import { meanwhile, MOST_WAITING } from './minutes.mjs';
import { TOKENS } from './servers.mjs';

const PAGES = 200;
const MOST_SECONDS = 5;
const PARAGRAPH =
  'The representative of **Party** said that the text was acceptable as it stood, on the understanding that the date of the next meeting would be set by the co-chairs after consulting all delegations (see SC/2026/3/Rev.1, paragraph 4). '.repeat(
    3,
  );

/** A paper for each of the eight items of a meeting of group 1, which who sees half of the findings sees too, with its text. */
const STATEMENTS = [
  `insert into upload (id, account_id, secret_hash, file_name, content_type, size_bytes, expires_at, received_at, sha256, storage_key, attached_at)
   select bench_id('book upload', n), (select id from account order by id limit 1), 'book ' || n, 'paper.md', 'text/markdown', 1, now(), now(), 'x', 'nowhere', now() from generate_series(0, 7) n`,
  `insert into file_text (upload_id, state, text, language, words)
   select bench_id('book upload', n), 'READ', repeat($bench$${PARAGRAPH}$bench$ || E'\\n\\n', 134), 'en', '' from generate_series(0, 7) n`,
  `insert into paper (id, body_id, meeting_id, symbol, year, kind, audience, label, state, title, upload_id, file_name, content_type, size_bytes, sha256, issued_by)
   select bench_id('book paper', n), bench_id('group', 1), bench_id('meeting', 0), 'BENCH/2026/' || n, 2026, 'PAPER', 'BODY', 'GREEN', 'ISSUED', 'Paper ' || n, bench_id('book upload', n), 'paper.md', 'text/markdown', 1, 'x', bench_id('member', 1001) from generate_series(0, 7) n`,
  `insert into agenda_item_paper (agenda_item_id, paper_id, attached_at)
   select bench_id('agenda item', n), bench_id('book paper', n), now() from generate_series(0, 7) n`,
];

/** Seconds to a book of 200 pages as PDF and as a page, and how long other requests wait meanwhile. */
async function book({ client, server }) {
  for (const statement of STATEMENTS) await client.query(statement);
  const [{ id }] = (await client.query(`select 'mtg_' || bench_id('meeting', 0) as id`)).rows;
  const write = async (extension) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/meeting-books/${id}.${extension}`, {
      headers: { authorization: `Bearer ${TOKENS.half}` },
    });
    if (response.status !== 200) throw new Error(`The book is answered with ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  };
  const pages = (await write('pdf')).toString('latin1').match(/\/Type \/Page\b/g).length;
  if (pages < PAGES || pages > PAGES * 1.1) throw new Error(`The book has ${pages} pages.`);
  const { length } = await write('html');
  return { pages, size: length / 1024, ...(await meanwhile(server, () => write('pdf'), 3)) };
}

export async function measureBook(all, check) {
  const set = await book(all);
  console.log(
    `book of ${set.pages} pages to PDF: ${set.seconds.toFixed(2)} s (at most ${MOST_SECONDS}: ${check('book', set.seconds <= MOST_SECONDS)}), as a page ${set.size.toFixed(0)} kB; meanwhile another request took ${set.meanwhile.toFixed(2)} ms instead of ${set.usual.toFixed(2)}, ${set.ratio.toFixed(2)} times as long (at most ${MOST_WAITING}: ${check('waiting for books', set.ratio <= MOST_WAITING)}), and one in a hundred ${set.late.toFixed(1)} ms instead of ${set.usual99.toFixed(1)}`,
  );
}
