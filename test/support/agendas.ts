import type { TestServer } from './server.js';
import type { Person } from './people.js';

const AGENDA = `{ meeting(by: { id: $id }) { id version state agendaState agendaAnnotatedAt agendaAdoptedAt
  agenda { id kind number position title minutes purpose presenter annotationMarkdown annotationHtml course courseReason
    carriedFrom { id meeting { id } } earlierItems { title meeting { title } } carriedTo { id meeting { id } }
    papers { symbol label } proposal { id seat { number } } }
  agendaChanges { kind onAdoption itemTitle formerTitle fromNumber toNumber reason item { id } }
  callForItems { deadline timeZone open note calledBy { name } }
  itemProposals { id title state late onBehalf evidence reason seat { number } member { name } item { id } version }
  itemsToCarryOver { id title meeting { id } papers { symbol } } } }`;

/** The agenda of a meeting with everything about it, as somebody sees it. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
export async function agendaOf(app: TestServer, meeting: string, who: Pick<Person, 'token'> | null): Promise<any> {
  const { data } = await app.ask(`query ($id: ID!) ${AGENDA}`, { id: meeting }, who?.token);
  return data?.meeting ?? null;
}

/** Puts a call for items straight into the database. */
export const putCall = async (app: TestServer, meeting: string, dueIn = 86_400_000): Promise<void> => {
  await app.sql(
    `insert into agenda (id, state, items_due_at, items_due_zone, called_at) values ($1, 'PROVISIONAL', $2, 'Europe/Brussels', now())`,
    [meeting.slice(4), new Date(Date.now() + dueIn)],
  );
};
