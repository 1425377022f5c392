import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { numberPicture } from '../../../src/main/certification/checks/number-picture';

/** The chunks of a PNG, each held to its checksum. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

/** The picture in characters, one for each dot of the digits. */
function drawn(number: number): string[] {
  const chunks = chunksOf(Buffer.from(numberPicture(number)));
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height, dot] = [header.readUInt32BE(0), header.readUInt32BE(4), 22];
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(lines).toHaveLength((width + 1) * height);
  return Array.from({ length: height / dot }, (_, y) =>
    Array.from({ length: width / dot }, (__, x) => {
      const middle = (y * dot + dot / 2) * (width + 1) + 1 + x * dot + dot / 2;
      return lines[middle] === 0 ? '#' : '.';
    }).join(''),
  );
}

test('the picture is a PNG of large black digits on white', () => {
  expect(drawn(74)).toEqual([
    '................',
    '................',
    '..#####.....#...',
    '......#....##...',
    '.....#....#.#...',
    '....#....#..#...',
    '...#.....#####..',
    '...#........#...',
    '...#........#...',
    '................',
    '................',
  ]);
});

test('no two numbers look the same', () => {
  const pictures = Array.from({ length: 90 }, (_, n) => Buffer.from(numberPicture(n + 10)).toString('base64'));
  expect(new Set(pictures).size).toBe(90);
});
