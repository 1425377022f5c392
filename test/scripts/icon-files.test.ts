import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icnsFile, icoFile } from '../../scripts/steps/icon-files.mjs';
import { root } from '../../scripts/steps/root.mjs';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width in pixels out of a PNG's header, or null when it is none. */
const pngWidth = (bytes: Buffer): number | null =>
  bytes.subarray(0, 8).equals(pngSignature) ? bytes.readUInt32BE(16) : null;

/** Reads an icon file for Windows as its description says: https://en.wikipedia.org/wiki/ICO_(file_format) */
function readIco(file: Buffer): { size: number; content: Buffer }[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const from = file.readUInt32LE(at + 12);
    return { size: file.readUInt8(at) || 256, content: file.subarray(from, from + file.readUInt32LE(at + 8)) };
  });
}

/** Reads an icon file for macOS: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
function readIcns(file: Buffer): { kind: string; content: Buffer }[] {
  const parts = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const content = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
    parts.push({ kind: file.toString('latin1', at, at + 4), content });
  }
  return parts;
}

describe('icon files', () => {
  const pictures = [
    { size: 32, png: Buffer.from('small') },
    { size: 256, png: Buffer.from('larger one') },
  ];

  test('for Windows give back what was put in', () => {
    expect(readIco(icoFile(pictures))).toEqual([
      { size: 32, content: Buffer.from('small') },
      { size: 256, content: Buffer.from('larger one') },
    ]);
  });

  test('for macOS give back what was put in', () => {
    const file = icnsFile(pictures);
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(readIcns(file)).toEqual([
      { kind: 'ic11', content: Buffer.from('small') },
      { kind: 'ic08', content: Buffer.from('larger one') },
      { kind: 'ic13', content: Buffer.from('larger one') },
    ]);
  });
});

describe('the icons that installers take', () => {
  const resource = (name: string): Buffer => readFileSync(join(root, 'resources', name));

  test('have the sizes that each system asks for', () => {
    const ico = readIco(resource('icon.ico'));
    expect(ico.map(({ content }) => pngWidth(content))).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(ico.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const widths = readIcns(resource('icon.icns')).map(({ content }) => pngWidth(content));
    expect(Math.max(...widths.map(Number))).toBe(1024);
    expect(pngWidth(resource('icon.png'))).toBe(512);
  });
});
