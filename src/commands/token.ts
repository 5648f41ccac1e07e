import { parseArgs } from 'node:util';
import { LONGEST_LIFE_DAYS, LONGEST_NAME, USUAL_LIFE_DAYS } from '../identity/access-token.inputs.js';
import { AccessTokenService } from '../identity/access-token.service.js';
import type { Scope } from '../identity/access-token.wishes.js';
import { AccountService } from '../identity/account.service.js';
import { asEmailAddress } from '../identity/email-address.js';
import { Label } from '../identity/label.js';
import { CommandProblem, runCommand } from './run-command.js';
import { withApplication } from './with-application.js';

const USAGE = `Usage: npm run --silent token -- <e-mail> [--scopes read,write] [--days ${USUAL_LIFE_DAYS}] [--label AMBER] [--name "made by the operator"]
Prints a new access token of that account, and nothing else.`;
const SCOPES: readonly Scope[] = ['read', 'write'];

/** Makes an access token for whoever operates the installation: a program's first one, or when nobody can sign in. */
await runCommand(async () => {
  const { email, ...wishes } = readArguments();
  await withApplication(async (app) => {
    const account = await app.get(AccountService).find(email);
    if (!account) throw new CommandProblem(`There is no account with the address ${email}.`);
    if (account.state !== 'ACTIVE') throw new CommandProblem(`The account ${email} is suspended.`);
    const { secret } = await app.get(AccessTokenService).issue(account.id, wishes, null);
    process.stdout.write(`${secret}\n`);
  });
});

function readArguments() {
  const { values, positionals } = parse();
  const [email] = positionals;
  if (!email || positionals.length > 1) throw new CommandProblem(USAGE);
  const { name, days, label } = values;
  const scopes = [...new Set(values.scopes.split(',').map((scope) => scope.trim().toLowerCase()))] as Scope[];
  if (scopes.some((scope) => !SCOPES.includes(scope)))
    throw new CommandProblem(`--scopes is read, write, or read,write.\n${USAGE}`);
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > LONGEST_LIFE_DAYS)
    throw new CommandProblem(`--days is a number from 1 to ${LONGEST_LIFE_DAYS}.\n${USAGE}`);
  const labelCeiling = Object.values(Label).find((one) => one === label.toUpperCase().replace('+', '_'));
  if (!labelCeiling) throw new CommandProblem(`--label is one of ${Object.values(Label).join(', ')}.\n${USAGE}`);
  if (name.length < 1 || name.length > LONGEST_NAME)
    throw new CommandProblem(`--name has 1 to ${LONGEST_NAME} characters.\n${USAGE}`);
  return { email: asEmailAddress(email), name, scopes, labelCeiling, days: Number(days) };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        scopes: { type: 'string', default: 'read' },
        days: { type: 'string', default: String(USUAL_LIFE_DAYS) },
        label: { type: 'string', default: Label.AMBER },
        name: { type: 'string', default: 'made by the operator' },
      },
    });
  } catch (error) {
    throw new CommandProblem(`${(error as Error).message}\n${USAGE}`);
  }
}
