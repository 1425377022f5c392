import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { OwnNames } from '../../../src/main/discovery/own-names';
import { connectionTo, placeKey } from '../../../src/main/discovery/place';
import { sampleConnection } from '../../renderer/support/samples';

const names = new OwnNames();
const isOwn = (name: string) => names.means(name);
const key = (baseUrl: string) => placeKey(baseUrl, isOwn);

describe('the place of an address', () => {
  it('is one for all names of this computer', () => {
    for (const same of [
      'http://127.0.0.1:11434',
      'http://[::1]:11434/',
      'http://0.0.0.0:11434/v1',
      'http://localhost:11434/api',
    ]) {
      expect(key(same)).toBe(key('http://localhost:11434'));
    }
  });

  it('is one for the numbers that this computer has in its network', () => {
    const outward = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family } of outward.filter((each) => !each.address.startsWith('fe80'))) {
      const host = family === 'IPv6' ? `[${address}]` : address;
      expect(key(`http://${host}:8000/v1`)).toBe(key('http://localhost:8000/v1'));
    }
  });

  it.each(['http://localhost:11435', 'https://localhost:11434', 'http://ollama:11434', 'http://localhost:11434/other'])(
    'is another for %s',
    (other) => {
      expect(key(other)).not.toBe(key('http://localhost:11434'));
    },
  );

  it('of a name is looked up, for as long as there is time', async () => {
    await names.learn(['localhost', 'nowhere-at-all', '10.0.0.9'], AbortSignal.timeout(1000));
    expect(names.means('nowhere-at-all')).toBe(false);
    await names.learn(['another-name'], AbortSignal.abort());
    expect(names.means('another-name')).toBe(false);
  });
});

describe('the connection to a server', () => {
  const ollama = sampleConnection({ kind: 'ollama', label: 'Ollama', baseUrl: null });
  const compatible = sampleConnection({
    kind: 'openai-compatible',
    label: 'Mine',
    baseUrl: 'http://127.0.0.1:11434/v1',
  });
  const server = { kind: 'ollama', baseUrl: 'http://127.0.0.1:11434' } as const;

  it('is one of its kind at its place, else one that reaches it in the common way', () => {
    expect(connectionTo(server, [compatible, ollama], isOwn)).toBe(ollama);
    expect(connectionTo(server, [compatible], isOwn)).toBe(compatible);
  });

  it('is none of another place, another kind, or on the internet', () => {
    const others = [
      sampleConnection({ kind: 'ollama', baseUrl: 'http://gpu:11434' }),
      sampleConnection({ kind: 'vllm', baseUrl: 'http://localhost:11434/v1' }),
      sampleConnection({ kind: 'openai', baseUrl: 'http://localhost:11434/v1' }),
    ];
    expect(connectionTo(server, others, isOwn)).toBeNull();
  });
});
