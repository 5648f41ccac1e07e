import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { act } from './act.js';
import type { TestApplication } from './application.js';
import type { TestServer } from './server.js';
import type { Person } from './people.js';
import { askWithCookie } from './sign-in.js';
import { zipOf } from './zip.js';

type Input = Record<string, unknown>;
type Writer = Pick<Person, 'token'>;

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A Word document as small as one can be. */
export const docx = (more: Readonly<Record<string, Buffer>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': Buffer.from('<document/>'), ...more });

/** A Word document that says something. */
export const wordOf = (...paragraphs: readonly string[]): Buffer =>
  docx({
    '[Content_Types].xml': Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': Buffer.from(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  });

export interface Sent {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a file or a refusal
  readonly body: any;
}

/** Asks for an address; answers the upload. */
export async function createUpload(
  app: TestServer,
  who: Writer,
  fileName: string,
  size: number,
): Promise<{ id: string; url: string; fileName: string; contentType: string; expiresAt: string }> {
  const input = { fileName, size, noClassifiedInformation: true };
  const { upload } = await act(app, who, 'createUpload', input, 'upload { id url fileName contentType expiresAt }');
  return upload;
}

/** Sends a file to an address of the server, whatever its public address. */
export async function send(
  app: TestServer,
  url: string,
  content: Buffer | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const response = await fetch(`${app.url}${new URL(url).pathname}`, {
    method: 'PUT',
    body: content as never,
    headers,
    ...(Buffer.isBuffer(content) ? {} : { duplex: 'half' }),
  } as RequestInit);
  return { status: response.status, body: await response.json() };
}

/** Announces a file and sends it; answers what came of it. */
export async function tryUpload(app: TestServer, who: Writer, fileName: string, content: Buffer): Promise<Sent> {
  const { url } = await createUpload(app, who, fileName, content.length);
  return send(app, url, content);
}

/** Uploads a file; answers the id of the upload. */
export async function upload(
  app: TestServer,
  who: Writer,
  fileName = 'paper.pdf',
  content: Buffer = PDF,
): Promise<string> {
  const sent = await tryUpload(app, who, fileName, content);
  expect(sent).toMatchObject({ status: 200, body: { size: content.length, sha256: sha256(content) } });
  return sent.body.id as string;
}

const EVERYTHING = `paper { id symbol kind audience label state title body { id } meeting { id } relation base { symbol }
  followers { symbol } fileName contentType size sha256 filePath issuedBy { id } issuedAt withdrawalReason openedAt
  notOpenedBy { id name } updatedAt version }`;

export const newPaper = (body: string, more: Input = {}): Input => ({
  body,
  title: 'A paper',
  label: 'AMBER',
  ...more,
});

/** Issues a paper with a file of its own. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
export async function issuePaper(app: TestServer, who: Writer, input: Input): Promise<any> {
  const given = { ...input, upload: input['upload'] ?? (await upload(app, who)) };
  return (await act(app, who, 'issuePaper', given, EVERYTHING)).paper;
}

export interface Downloaded {
  readonly status: number;
  readonly content: Buffer;
  readonly headers: Headers;
}

export async function download(
  app: TestServer,
  who: Writer | null,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Downloaded> {
  const given = who ? { authorization: `Bearer ${who.token}`, ...headers } : headers;
  const response = await fetch(`${app.url}${path}`, { headers: given, method });
  return {
    status: response.status,
    content: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
  };
}

/** Issues a circular under AMBER from a browser. */
export async function issueCircular(app: TestApplication, cookie: string, body: string, title: string): Promise<void> {
  const announce = `mutation ($input: CreateUploadInput!) { createUpload(input: $input) { upload { id url } } }`;
  const announced = await askWithCookie(app, cookie, announce, {
    input: { fileName: `${title}.pdf`, size: PDF.length, noClassifiedInformation: true },
  });
  const { id, url } = announced.answer.data.createUpload.upload;
  expect((await send(app, url, PDF)).status).toBe(200);
  const issue = `mutation ($input: IssuePaperInput!) { issuePaper(input: $input) { userErrors { message } } }`;
  const input = { ...newPaper(body, { title, kind: 'CIRCULAR' }), upload: id };
  const { answer } = await askWithCookie(app, cookie, issue, { input });
  expect(answer.data?.issuePaper.userErrors).toEqual([]);
}
