import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Envelope,
  EnvelopeFormats,
  UnreadableEnvelope,
  envelopeFormats,
  envelopeV1,
} from '../../../src/main/vault/envelope';

const CONNECTION = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const ROOT = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const seal = (clear: string, root = ROOT, id = CONNECTION): Envelope =>
  envelopeFormats.seal(root, id, Buffer.from(clear));
const open = (envelope: Envelope, root = ROOT, id = CONNECTION): string =>
  envelopeFormats.open(root, id, envelope).toString('utf8');

describe('an envelope of version 1', () => {
  it('made by another implementation, written from FIPS 197, SP 800-38D and RFC 5869, is opened', () => {
    const envelope = {
      version: 1,
      iv: Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex'),
      ciphertext: Buffer.from('66a7c9222b70b5fb94005c42a4e0b291fa23e844e0554fadc3c776ad28', 'hex'),
      tag: Buffer.from('3b27756249857056bf67c74522130e54', 'hex'),
    };
    expect(open(envelope)).toBe('sk-ant-api03-example-of-a-key');
  });

  it('is opened by Web Cryptography with the published parameters alone', async () => {
    const { iv, ciphertext, tag } = seal('sk-proj-a-key');
    const root = await crypto.subtle.importKey('raw', ROOT, 'HKDF', false, ['deriveKey']);
    const info = new TextEncoder().encode(`signalbox-byok-envelope-v1:${CONNECTION}`);
    const key = await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
      root,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const sealed = new Uint8Array(Buffer.concat([ciphertext, tag]));
    const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(iv) }, key, sealed);
    expect(Buffer.from(clear).toString('utf8')).toBe('sk-proj-a-key');
  });

  it('gives back any text, under any root key, for any connection', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uuid(),
        (text, root, id) => {
          const key = Buffer.from(root);
          expect(open(seal(text, key, id), key, id)).toBe(Buffer.from(text).toString('utf8'));
        },
      ),
    );
  });

  it('has a 12-byte vector never used before and a 16-byte tag, and is as long as the text', () => {
    const many = Array.from({ length: 500 }, () => seal('the same key'));
    expect(new Set(many.map(({ iv }) => iv.toString('hex'))).size).toBe(500);
    for (const { iv, tag, ciphertext } of many) {
      expect([iv.length, tag.length, ciphertext.length]).toEqual([12, 16, 12]);
    }
  });

  it('opens under no other root key and for no other connection', () => {
    const envelope = seal('key');
    expect(() => open(envelope, randomBytes(32))).toThrow(UnreadableEnvelope);
    expect(() => open(envelope, ROOT, '3f2504e0-4f89-41d3-9a0c-0305e82c3302')).toThrow(UnreadableEnvelope);
  });

  it('opens with no single byte changed, anywhere', () => {
    const envelope = seal('sk-ant-api03-example');
    for (const part of ['iv', 'ciphertext', 'tag'] as const) {
      for (let at = 0; at < envelope[part].length; at += 1) {
        const changed = Buffer.from(envelope[part]);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        expect(() => open({ ...envelope, [part]: changed })).toThrow(UnreadableEnvelope);
      }
    }
  });

  it('cut short is unreadable', () => {
    const envelope = seal('sk-ant-api03-example');
    for (const part of ['iv', 'ciphertext', 'tag'] as const) {
      expect(() => open({ ...envelope, [part]: envelope[part].subarray(1) })).toThrow(UnreadableEnvelope);
    }
  });
});

describe('versions', () => {
  const v2 = { ...envelopeV1, version: 2 };

  it('the newest seals, and the older ones are opened', () => {
    const formats = new EnvelopeFormats(v2, [envelopeV1]);
    expect(formats.seal(ROOT, CONNECTION, Buffer.from('x')).version).toBe(2);
    expect(formats.open(ROOT, CONNECTION, seal('old')).toString('utf8')).toBe('old');
  });

  it('one from a newer app is unreadable, and says so', () => {
    const envelope = new EnvelopeFormats(v2).seal(ROOT, CONNECTION, Buffer.from('x'));
    expect(() => open(envelope)).toThrow('unknown version 2');
  });
});
