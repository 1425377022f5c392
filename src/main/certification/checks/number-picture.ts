import { crc32, deflateSync } from 'node:zlib';

/** Digits of five by seven dots. */
const DIGITS = [
  ['01110', '10001', '10011', '10101', '11001', '10001', '01110'],
  ['00100', '01100', '00100', '00100', '00100', '00100', '01110'],
  ['01110', '10001', '00001', '00010', '00100', '01000', '11111'],
  ['11111', '00010', '00100', '00010', '00001', '10001', '01110'],
  ['00010', '00110', '01010', '10010', '11111', '00010', '00010'],
  ['11111', '10000', '11110', '00001', '00001', '10001', '01110'],
  ['00110', '01000', '10000', '11110', '10001', '10001', '01110'],
  ['11111', '00001', '00010', '00100', '01000', '01000', '01000'],
  ['01110', '10001', '10001', '01110', '10001', '10001', '01110'],
  ['01110', '10001', '10001', '01111', '00001', '00010', '01100'],
] as const;
const ROWS = 7;
/** Empty dots on every side, and between two digits. */
const MARGIN = 2;
const GAP = 2;
/** Pixels to a dot: the picture is about 250 pixels high, which no service makes smaller. */
const DOT = 22;

const WHITE = 0xff;
const BLACK = 0x00;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A whole number from 0 up as a picture: large black digits on white, as PNG (ISO/IEC 15948), eight-bit grey. */
export function numberPicture(number: number): Uint8Array {
  const dots = dotsOf(number);
  const width = (dots[0]?.length ?? 0) * DOT;
  const lines = dots.flatMap((row) => {
    const line = Buffer.alloc(width + 1);
    // The first byte of a line says how it is filtered: not at all.
    row.forEach((isBlack, x) => line.fill(isBlack ? BLACK : WHITE, 1 + x * DOT, 1 + (x + 1) * DOT));
    return Array.from({ length: DOT }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(dots.length * DOT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Row by row, with the margins: true where it is black. */
function dotsOf(number: number): boolean[][] {
  const digits = [...String(number)].map((digit) => DIGITS[Number(digit)] ?? DIGITS[0]);
  const rows = Array.from({ length: ROWS }, (_, y) => {
    const inner = digits.map((digit) => digit[y] ?? '').join('0'.repeat(GAP));
    const side = '0'.repeat(MARGIN);
    return [...`${side}${inner}${side}`].map((dot) => dot === '1');
  });
  const empty = Array.from({ length: MARGIN }, () => (rows[0] ?? []).map(() => false));
  return [...empty, ...rows, ...empty];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
