import { inflateRawSync } from 'node:zlib';
import type { InvalidInput } from '../kernel/refused.js';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 500;
const MOST_UNPACKED = 30_000_000;
const FURTHEST_COLUMN = 100;

type Refuse = (message: string) => never;

/**
 * A workbook is a zip file, and a zip file of some kilobytes can unpack to gigabytes. So everything is unpacked once
 * against a limit before the reader, which has none, gets it.
 */
export function checkWorkbook(bytes: Buffer, wrong: (message: string) => InvalidInput, furthestRow: number): void {
  const refuse: Refuse = (message) => {
    throw wrong(message);
  };
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    refuse('is not a spreadsheet (.xlsx).');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) refuse('is a spreadsheet with more parts than a list has.');
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) refuse('is a damaged spreadsheet.');
    const content = unpack(bytes, at, MOST_UNPACKED - unpacked, refuse);
    unpacked += content.length;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (/worksheets\/[^/]*\.xml$/i.test(bytes.toString('latin1', at + 46, nameEnd)))
      checkCells(content, furthestRow, refuse);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The file of a directory entry. It is unpacked against the limit: the size that is declared may be a lie. */
function unpack(bytes: Buffer, entry: number, limit: number, refuse: Refuse): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const header = bytes.readUInt32LE(entry + 42);
  if (header + 30 > bytes.length) return refuse('is a damaged spreadsheet.');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) return data;
  if (method !== DEFLATED) return refuse('is a spreadsheet that is packed in a way that is not read here.');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch {
    return refuse('is a damaged spreadsheet, or one that unpacks to more than 30 MB.');
  }
}

/** One cell in the last corner that a sheet can have makes the reader fill in the millions before it. */
function checkCells(sheet: Buffer, furthestRow: number, refuse: Refuse): void {
  for (const [, letters = '', row = ''] of sheet.toString('latin1').matchAll(/\br="([A-Z]+)(\d+)"/g)) {
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (Number(row) > furthestRow || column > FURTHEST_COLUMN)
      refuse(`has a cell beyond row ${furthestRow} or column ${FURTHEST_COLUMN}: ${letters}${row}.`);
  }
}
