import { parseArgs } from 'node:util';
import { LONGEST_LIFE_DAYS, LONGEST_NAME, USUAL_LIFE_DAYS } from '../identity/access-token.inputs.js';
import type { Scope } from '../identity/access-token.wishes.js';
import { asEmailAddress } from '../identity/email-address.js';
import { Label } from '../identity/label.js';
import { CommandProblem } from './run-command.js';

const USAGE = `Usage: npm run --silent token -- <e-mail> [--scopes read,write] [--days ${USUAL_LIFE_DAYS}] [--label AMBER] [--name "made by the operator"]
Prints a new access token of that account, and nothing else.`;
const SCOPES: readonly Scope[] = ['read', 'write'];

/** Whose token, and what it may do, as the words after `npm run token --` say. */
export function readTokenArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
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
