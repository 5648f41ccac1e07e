import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Office } from '../identity/account.entity.js';
import { AccountService } from '../identity/account.service.js';
import { asEmailAddress, isEmailAddress } from '../identity/email-address.js';
import { Events } from '../kernel/events.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { CommandProblem, runCommand } from './run-command.js';
import { withApplication } from './with-application.js';

const USAGE = `Usage: npm run invite -- <e-mail> [--name "Name of the person"] [--administrator]
Makes an account and mails an invitation. With --name the person is a member, too; an administrator needs to be none.`;
const LONGEST_NAME = 200;

/** How an empty installation gets its first administrator, and how one that lost its last gets another. */
void runCommand(async () => {
  const { email, name, administrator } = readArguments();
  await withApplication(async (app) => {
    const done = await app.get(Transaction).run(() => invite(app, email, name, administrator));
    console.log(done.join('\n'));
  });
});

async function invite(
  app: INestApplicationContext,
  email: string,
  name: string | undefined,
  administrator: boolean,
): Promise<string[]> {
  const accounts = app.get(AccountService);
  const known = await accounts.find(email);
  if (known && (!administrator || name !== undefined))
    throw new CommandProblem(
      `${email} has an account already. With --administrator alone it becomes an administrator's.`,
    );
  const id = known?.id ?? (await accounts.invite(email, null));
  if (id === null) throw new CommandProblem(`${email} got an account at this very moment.`);
  if (name !== undefined) await addMember(app, id, name);
  if (administrator) await accounts.appoint(id, Office.ADMINISTRATOR);
  return [
    ...(known ? [] : [`${email} has an account now; the worker mails the invitation.`]),
    ...(administrator ? [`${email} is an administrator now.`] : []),
  ];
}

async function addMember(app: INestApplicationContext, accountId: string, name: string): Promise<void> {
  const id = newId();
  await app
    .get(Transaction)
    .query(`insert into member (id, account_id, name) values ($1, $2, $3)`, [id, accountId, name]);
  await app.get(Events).record({ act: 'member.added', subject: { type: 'Member', id }, changes: { name } }, null);
}

function readArguments() {
  const { values, positionals } = parse();
  const email = asEmailAddress(positionals[0] ?? '');
  if (positionals.length !== 1) throw new CommandProblem(USAGE);
  if (!isEmailAddress(email)) throw new CommandProblem(`This is not an e-mail address: ${positionals[0]}\n${USAGE}`);
  const name = values.name?.trim();
  if (name !== undefined && (name === '' || name.length > LONGEST_NAME || !isPlainText(name)))
    throw new CommandProblem(`--name has 1 to ${LONGEST_NAME} characters.\n${USAGE}`);
  return { email, name, administrator: values.administrator };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, administrator: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new CommandProblem(`${(error as Error).message}\n${USAGE}`);
  }
}
