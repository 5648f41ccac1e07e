import { Injectable } from '@nestjs/common';
import { AccountService } from '../identity/account.service.js';
import { Acts, type Answer } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { readContactList } from './contact-list.js';
import { type Contact, contactsOf, RowProblems } from './contact-rows.js';
import { type ImportedRow, type ImportMembersInput, ImportOutcome } from './import.type.js';
import { type KnownAddress, MemberRepository } from './member.repository.js';
import { PartyRepository } from './party.repository.js';

/** Importing a contact list: all of it or nothing, each wrong row named, and twice the same is once. */
@Injectable()
export class ImportService {
  constructor(
    private readonly acts: Acts,
    private readonly members: MemberRepository,
    private readonly parties: PartyRepository,
    private readonly accounts: AccountService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async importMembers(viewer: Viewer, input: ImportMembersInput): Promise<Answer> {
    const list = await readContactList(input.content, input.format);
    return this.acts.perform('member.import', viewer, input, async () => {
      // One import at a time, or two would both find the same addresses free.
      await this.members.lockImports();
      const problems = new RowProblems();
      const contacts = contactsOf(list, await this.parties.all(), problems);
      const known = await this.members.byAddress(
        contacts.map(({ email }) => email),
        this.clock.today(),
      );
      const rows = outcomes(contacts, known, problems);
      problems.throwIfAny();
      const added = rows.filter(({ outcome }) => outcome === ImportOutcome.ADDED);
      if (!input.dryRun) await this.add(viewer, contacts, added, input.invite);
      return { imported: !input.dryRun, added: added.length, known: rows.length - added.length, rows };
    });
  }

  private async add(
    viewer: Viewer,
    contacts: readonly Contact[],
    added: readonly ImportedRow[],
    invite: boolean,
  ): Promise<void> {
    const wanted = new Set(added.map(({ row }) => row));
    for (const contact of contacts.filter(({ row }) => wanted.has(row))) {
      const accountId = await this.accounts[invite ? 'invite' : 'open'](contact.email, viewer);
      if (!accountId)
        throw InvalidInput.field(
          ['content', `row ${contact.row}`, 'email'],
          'got an account at this very moment: import again.',
        );
      const { party, ...person } = contact;
      const memberId = await this.members.enter({
        ...person,
        accountId,
        partyId: party.id,
        from: this.clock.today(),
      });
      if (invite) await this.members.addInvitation(memberId, viewer.memberId);
      const changes = { name: { after: contact.name }, party: { after: party.id } };
      await this.events.record({ act: 'member.imported', subject: { type: 'Member', id: memberId }, changes }, viewer);
    }
  }
}

/** A list adds people. It never changes, silently, whom somebody who is known represents. */
function outcomes(
  contacts: readonly Contact[],
  known: ReadonlyMap<string, KnownAddress>,
  problems: RowProblems,
): ImportedRow[] {
  const seen = new Map<string, Contact>();
  const rows: ImportedRow[] = [];
  for (const contact of contacts) {
    const { row, name, email, party } = contact;
    const earlier = seen.get(email);
    seen.set(email, earlier ?? contact);
    const holder = known.get(email);
    if (earlier && (earlier.name !== name || earlier.party.id !== party.id))
      problems.add(row, 'email', `stands in row ${earlier.row} already, for another name or party.`);
    else if (holder && !holder.isMember)
      problems.add(row, 'email', 'is the address of an account that is no member: an administrator or auditor.');
    else if (holder && !holder.parties.includes(party.id))
      problems.add(row, 'party', 'is not the party that this member represents. A list does not change that.');
    else {
      const outcome = holder || earlier ? ImportOutcome.KNOWN : ImportOutcome.ADDED;
      rows.push({ row, outcome, name, email, party: party.name });
    }
  }
  return rows;
}
