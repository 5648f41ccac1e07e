import { AccessTokenService } from '../identity/access-token.service.js';
import { AccountService } from '../identity/account.service.js';
import { CommandProblem, runCommand } from './run-command.js';
import { readTokenArguments } from './token-arguments.js';
import { withApplication } from './with-application.js';

/** Makes an access token for whoever operates the installation: a program's first one, or when nobody can sign in. */
void runCommand(async () => {
  const { email, ...wishes } = readTokenArguments(process.argv.slice(2));
  await withApplication(async (app) => {
    const account = await app.get(AccountService).find(email);
    if (!account) throw new CommandProblem(`There is no account with the address ${email}.`);
    if (account.state !== 'ACTIVE') throw new CommandProblem(`The account ${email} is suspended.`);
    const { secret } = await app.get(AccessTokenService).issue(account.id, wishes, null);
    process.stdout.write(`${secret}\n`);
  });
});
