import { describe, expect, it } from 'vitest';
import { placesToLook } from '../../../src/main/discovery/candidates';

const USUAL = [
  'http://localhost:11434',
  'http://ollama:11434',
  'http://localhost:8000',
  'http://localhost:1234',
  'http://localhost:9931',
  'http://localhost:8080',
  'http://localhost:1337',
];

describe('the places to look at', () => {
  it('are the usual ones unless something else is said', () => {
    expect(placesToLook({}, undefined)).toEqual(USUAL);
    expect(placesToLook({ OLLAMA_BASE_URL: '  ', SIGNALBOX_DISCOVERY: '' }, undefined)).toEqual(USUAL);
  });

  it.each([
    ['http://gpu:11434', 'http://gpu:11434'],
    ['gpu:11434/', 'http://gpu:11434'],
    ['"http://127.0.0.1:5000/v1"', 'http://127.0.0.1:5000'],
    ['http://gpu:11434/api/', 'http://gpu:11434'],
    ['https://gpu.example/ollama', 'https://gpu.example/ollama'],
  ])('begin with OLLAMA_BASE_URL %s', (OLLAMA_BASE_URL, place) => {
    expect(placesToLook({ OLLAMA_BASE_URL }, undefined)).toEqual([place, ...USUAL]);
  });

  it('name each place once', () => {
    expect(placesToLook({ OLLAMA_BASE_URL: 'http://localhost:11434/' }, undefined)).toEqual(USUAL);
  });

  it.each(['ftp://gpu', 'http://', 'http://me:secret@gpu:11434', 'http://169.254.169.254'])(
    'leave out an address that cannot be used: %s',
    (OLLAMA_BASE_URL) => {
      expect(placesToLook({ OLLAMA_BASE_URL }, undefined)).toEqual(USUAL);
    },
  );

  it('are others, or none, where the environment or whoever builds the app says so', () => {
    const env = { OLLAMA_BASE_URL: 'http://gpu:1', SIGNALBOX_DISCOVERY: 'http://a:1, b:2' };
    expect(placesToLook(env, undefined)).toEqual(['http://gpu:1', 'http://a:1', 'http://b:2']);
    expect(placesToLook({ SIGNALBOX_DISCOVERY: 'none' }, undefined)).toEqual([]);
    expect(placesToLook(env, ['http://c:3'])).toEqual(['http://gpu:1', 'http://c:3']);
    expect(placesToLook(env, [])).toEqual(['http://gpu:1']);
  });
});
