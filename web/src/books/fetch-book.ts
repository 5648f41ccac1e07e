import { RequestProblem } from '../kernel/ask.js';

const CODES: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 404: 'NOT_FOUND', 429: 'RATE_LIMITED' };

/** Has the book written, which may take some seconds, and saves it under the name that the server gives it; answers the name. */
export async function fetchBook(meeting: string, format: 'pdf' | 'html', language: string): Promise<string> {
  const response = await fetch(`/meeting-books/${meeting}.${format}?lang=${encodeURIComponent(language)}`).catch(() => {
    throw new RequestProblem('OFFLINE', 'The server cannot be reached.');
  });
  if (!response.ok) {
    const { message = '' } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new RequestProblem(CODES[response.status] ?? 'INTERNAL_SERVER_ERROR', message);
  }
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const name = encoded ? decodeURIComponent(encoded) : `${meeting}.${format}`;
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
