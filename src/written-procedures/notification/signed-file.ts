import { createHash, createPublicKey, verify } from 'node:crypto';

/** Signs with a private key that it keeps to itself; keys and signatures are those of Ed25519, in hexadecimal. */
export interface Signer {
  readonly publicKey: string;
  readonly sign: (message: Uint8Array) => string;
}

/** What a file says that is as it was signed. */
export interface Verified {
  readonly format: 'JSON' | 'PDF';
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Global id of the procedure. */
  readonly procedure: string;
  /** What the notification says, of a file in JSON. */
  readonly notification: Readonly<Record<string, unknown>> | null;
}

/** Each signature is for one purpose: that of one is never that of another. */
const PURPOSES = {
  JSON: 'plenary notification of adoption, JSON, 1\n',
  PDF: 'plenary notification of adoption, PDF, 1\n',
} as const;
const JSON_FILE =
  /^\{"notification":(\{.*\}),"publicKey":"([0-9a-f]{64})","sha256":"([0-9a-f]{64})","signature":"([0-9a-f]{128})"\}\n$/s;
const PDF_LINE =
  /\n%plenary-adoption procedure=(prc_[0-9a-f-]{36}) public-key=([0-9a-f]{64}) sha256=([0-9a-f]{64}) signature=([0-9a-f]{128})\n$/;
/** Before the 32 bytes of a key, as SPKI has them. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The one way to write a value: names in order, no spaces (RFC 8785, for texts, whole numbers, true, false and null). */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** By this people compare keys. */
export const fingerprintOf = (publicKey: string): string =>
  `SHA256:${createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('base64').replace(/=+$/, '')}`;

export function signedJson(notification: Readonly<Record<string, unknown>>, { publicKey, sign }: Signer): Buffer {
  const payload = Buffer.from(canonical(notification));
  const signature = sign(messageOf('JSON', payload));
  const seal = `"publicKey":"${publicKey}","sha256":"${sha256(payload)}","signature":"${signature}"`;
  return Buffer.from(`{"notification":${payload.toString()},${seal}}\n`);
}

/** A line after the end of the document, which programs that show it pass over; it stands for every byte before it. */
export function signedPdf(document: Uint8Array, procedure: string, { publicKey, sign }: Signer): Buffer {
  const digest = sha256(document);
  const signature = sign(messageOf('PDF', Buffer.from(`${procedure}\n${digest}`)));
  const line = `procedure=${procedure} public-key=${publicKey} sha256=${digest} signature=${signature}`;
  return Buffer.concat([document, Buffer.from(`\n%plenary-adoption ${line}\n`)]);
}

/** Null for a file of which any byte is another than when it was signed, and for one that is no notification. */
export function verified(file: Uint8Array): Verified | null {
  // A character for each byte.
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  return text.startsWith('%PDF-') ? verifiedPdf(text) : verifiedJson(text);
}

function verifiedJson(text: string): Verified | null {
  const [, payload = '', publicKey = '', digest = '', signature = ''] = JSON_FILE.exec(text) ?? [];
  const content = Buffer.from(payload, 'latin1');
  if (payload === '' || sha256(content) !== digest) return null;
  if (!isSigned(messageOf('JSON', content), publicKey, signature)) return null;
  const notification = JSON.parse(content.toString()) as Record<string, unknown>;
  const { procedure } = notification as { procedure?: { id?: string } };
  return { format: 'JSON', ...key(publicKey), procedure: String(procedure?.id), notification };
}

function verifiedPdf(text: string): Verified | null {
  const found = PDF_LINE.exec(text);
  const [, procedure = '', publicKey = '', digest = '', signature = ''] = found ?? [];
  if (!found || sha256(Buffer.from(text.slice(0, found.index), 'latin1')) !== digest) return null;
  if (!isSigned(messageOf('PDF', Buffer.from(`${procedure}\n${digest}`)), publicKey, signature)) return null;
  return { format: 'PDF', ...key(publicKey), procedure, notification: null };
}

const key = (publicKey: string) => ({ publicKey, fingerprint: fingerprintOf(publicKey) });

const messageOf = (purpose: keyof typeof PURPOSES, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(PURPOSES[purpose]), content]);

function isSigned(message: Uint8Array, publicKey: string, signature: string): boolean {
  try {
    const spki = Buffer.concat([SPKI, Buffer.from(publicKey, 'hex')]);
    return verify(
      null,
      message,
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      Buffer.from(signature, 'hex'),
    );
  } catch {
    // Not every number is a key.
    return false;
  }
}
