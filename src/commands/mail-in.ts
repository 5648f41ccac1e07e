import { open } from 'node:fs/promises';
import { CommentByMail } from '../discussions/mail/comment-by-mail.js';
import { LARGEST_MAIL } from '../identity/received-mail.js';
import { ReplyByMail } from '../meetings/reply-by-mail.js';
import { CommandProblem, runCommand } from './run-command.js';
import { withApplication } from './with-application.js';

const USAGE = `Usage: npm run --silent mail-in -- <file.eml>
Records the answer to an invitation that a calendar sent by mail, or a comment. "-" reads the mail from the standard input.`;

/** What a mail server hands a mail to, or somebody who saved one. */
void runCommand(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) throw new CommandProblem(USAGE);
  const raw = await read(file);
  await withApplication(async (app) => {
    const comment = await app.get(CommentByMail).record(raw);
    if (comment) {
      console.log(
        comment.outcome === 'recorded'
          ? `Recorded: a comment from ${comment.from}.`
          : `Left alone: a program sent it for ${comment.from}.`,
      );
      return;
    }
    const { outcome, reply, title } = await app.get(ReplyByMail).record(raw);
    const what = `${reply.answer} from ${reply.from} to ${JSON.stringify(title)}`;
    console.log(outcome === 'recorded' ? `Recorded: ${what}.` : `Recorded before, and left as it is: ${what}.`);
  });
});

/** No more than a byte beyond the largest mail, whatever the file is. */
async function read(file: string): Promise<Buffer> {
  const handle = file === '-' ? null : await open(file).catch(() => null);
  if (file !== '-' && !handle) throw new CommandProblem(`There is no file ${file} that can be read.\n${USAGE}`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of handle ? handle.createReadStream() : process.stdin) {
    chunks.push(chunk as Buffer);
    if ((size += (chunk as Buffer).length) > LARGEST_MAIL) break;
  }
  return Buffer.concat(chunks);
}
