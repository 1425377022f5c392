/**
 * @typedef {{ size: number, png: Buffer }} Picture
 *   size: width and height in pixels
 */

/** The kinds of picture in an Apple icon file, by pixels. Source: the OSType table of the icns format. */
const appleKinds = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/**
 * An icon file for Windows. It holds PNG pictures, which Windows reads since Vista.
 * @param {readonly Picture[]} pictures none larger than 256
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const headerBytes = 6;
  const entryBytes = 16;
  const head = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = headerBytes + entryBytes * index;
    // 256 is written as 0: the field has one byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * An icon file for macOS.
 * @param {readonly Picture[]} pictures those of a size that the format does not know are left out
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const parts = pictures.flatMap(({ size, png }) =>
    (appleKinds.get(size) ?? []).map((kind) => Buffer.concat([block(kind, png.length), png])),
  );
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([block('icns', length), ...parts]);
}

/**
 * @param {string} kind four letters
 * @param {number} contentBytes
 */
function block(kind, contentBytes) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + contentBytes, 4);
  return head;
}
