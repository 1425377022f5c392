import { describe, expect, it } from 'vitest';
import { gcmOpen, gcmSeal, hkdfSha256 } from '../../../src/main/vault/cipher';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const range = (from: number, to: number): Buffer =>
  Buffer.from(Array.from({ length: to - from + 1 }, (_, index) => from + index));

describe('hkdfSha256 gives the values of RFC 5869, appendix A', () => {
  it.each([
    {
      name: 'A.1 basic',
      key: hex('0b'.repeat(22)),
      salt: range(0x00, 0x0c),
      info: range(0xf0, 0xf9),
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      name: 'A.2 longer inputs and outputs',
      key: range(0x00, 0x4f),
      salt: range(0x60, 0xaf),
      info: range(0xb0, 0xff),
      okm: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      name: 'A.3 no salt, no info',
      key: hex('0b'.repeat(22)),
      salt: Buffer.alloc(0),
      info: Buffer.alloc(0),
      okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('$name', ({ key, salt, info, okm }) => {
    expect(hkdfSha256(key, salt, info, okm.length / 2).toString('hex')).toBe(okm);
  });
});

const K2 = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const P4 =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const C4 =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

describe('AES-256-GCM gives the values of the GCM specification that NIST published, test cases 13 to 16', () => {
  const cases = [
    {
      name: '13',
      key: '00'.repeat(32),
      iv: '00'.repeat(12),
      clear: '',
      aad: null,
      sealed: '',
      tag: '530f8afbc74536b9a963b4f1c4cb738b',
    },
    {
      name: '14',
      key: '00'.repeat(32),
      iv: '00'.repeat(12),
      clear: '00'.repeat(16),
      aad: null,
      sealed: 'cea7403d4d606b6e074ec5d3baf39d18',
      tag: 'd0d1c8a799996bf0265b98b5d48ab919',
    },
    {
      name: '15',
      key: K2,
      iv: 'cafebabefacedbaddecaf888',
      clear: P4,
      aad: null,
      sealed: C4,
      tag: 'b094dac5d93471bdec1a502270e3cc6c',
    },
    {
      name: '16',
      key: K2,
      iv: 'cafebabefacedbaddecaf888',
      clear: P4.slice(0, 120),
      aad: hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
      sealed: C4.slice(0, 120),
      tag: '76fc6ece0f4e1768cddf8853bb2d551b',
    },
  ];

  it.each(cases)('test case $name, sealing', ({ key, iv, clear, aad, sealed, tag }) => {
    const made = gcmSeal(hex(key), hex(iv), hex(clear), aad);
    expect(made.ciphertext.toString('hex')).toBe(sealed);
    expect(made.tag.toString('hex')).toBe(tag);
  });

  it.each(cases)('test case $name, opening', ({ key, iv, clear, aad, sealed, tag }) => {
    const opened = gcmOpen(hex(key), { iv: hex(iv), ciphertext: hex(sealed), tag: hex(tag) }, aad);
    expect(opened.toString('hex')).toBe(clear);
  });
});

it('a shortened tag is refused, although GCM as such would take it', () => {
  const key = Buffer.alloc(32);
  const { iv, ciphertext, tag } = gcmSeal(key, Buffer.alloc(12), Buffer.from('key'));
  expect(() => gcmOpen(key, { iv, ciphertext, tag: tag.subarray(0, 12) })).toThrow('not sealed in this form');
});
