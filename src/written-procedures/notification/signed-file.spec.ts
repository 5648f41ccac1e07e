import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonical, signedJson, signedPdf, type Signer, verified } from './signed-file.js';

function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { publicKey: raw.toString('hex'), sign: (message) => sign(null, message, privateKey).toString('hex') };
}
const signer = newSigner();
const PROCEDURE = 'prc_01234567-89ab-7def-8123-456789abcdef';
const json = signedJson({ text: { title: 'Égalité «x»', n: 1 }, procedure: { id: PROCEDURE } }, signer);
const pdf = signedPdf(Buffer.from('%PDF-1.7\n\u0000binary\u0000\n%%EOF\n', 'latin1'), PROCEDURE, signer);

describe('a signed notification', () => {
  test('verifies, and says by which key and of what', () => {
    expect(verified(json)).toMatchObject({
      ...{ format: 'JSON', publicKey: signer.publicKey, procedure: PROCEDURE },
      notification: { text: { title: 'Égalité «x»' } },
    });
    expect(verified(pdf)).toMatchObject({ format: 'PDF', procedure: PROCEDURE, notification: null });
    // Whatever the order in which it was put together.
    expect(signedJson({ procedure: { id: PROCEDURE }, text: { n: 1, title: 'Égalité «x»' } }, signer)).toEqual(json);
  });

  test.each([
    ['JSON', json],
    ['PDF', pdf],
  ])('in %s does not with any one byte changed, taken away or added', (_, file) => {
    for (let at = 0; at < file.length; at += 1) {
      const other = Buffer.from(file);
      for (const flip of [0x01, 0x20, 0x80]) {
        other[at] = Number(file[at]) ^ flip;
        if (verified(other)) throw new Error(`The byte at ${at} does not matter.`);
      }
      const less = Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]);
      const more = Buffer.concat([file.subarray(0, at), Buffer.from(' '), file.subarray(at)]);
      expect([verified(less), verified(more)]).toEqual([null, null]);
    }
    expect(verified(Buffer.concat([file, Buffer.from('\n')]))).toBeNull();
  });

  test('of another key names that key, and a signature is for one form and one text', () => {
    const other = newSigner();
    expect(verified(signedJson({ procedure: { id: PROCEDURE } }, other))?.publicKey).toBe(other.publicKey);
    const swapped = Buffer.from(json.toString().replace(signer.publicKey, other.publicKey));
    expect(verified(swapped)).toBeNull();
    const line = pdf.subarray(pdf.lastIndexOf('\n%plenary-adoption'));
    expect(verified(Buffer.concat([Buffer.from('%PDF-1.7\nother\n%%EOF\n'), line]))).toBeNull();
    expect(verified(Buffer.concat([pdf, line]))).toBeNull();
    for (const none of ['', '{}', '%PDF-', 'null', '{"notification":{},"publicKey":""}'])
      expect(verified(Buffer.from(none))).toBeNull();
  });

  test('writes a value in one way', () => {
    expect(canonical({ b: [2, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[2,{"c":"é","d":null}]}');
  });
});
