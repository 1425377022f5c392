import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyBaseUrl } from '../../src/shared/base-url';
import { placeOf } from '../../src/shared/network-place';

const urlOf = (typed: string) => {
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? tidy.url : `refused: ${tidy.sentence}`;
};
const remarkOf = (typed: string) => {
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? tidy.remark : null;
};

describe('a typed address', () => {
  it.each([
    ['https://api.example.com/v1', 'https://api.example.com/v1'],
    ['  https://api.example.com/v1/ \n', 'https://api.example.com/v1'],
    ['"https://api.example.com/v1///"', 'https://api.example.com/v1'],
    ['“https://api.example.com”', 'https://api.example.com'],
    ['<https://api.example.com/v1>,', 'https://api.example.com/v1'],
    ['HTTPS://API.Example.com:443/V1', 'https://api.example.com/V1'],
    ['http://models.example.com/v1', 'http://models.example.com/v1'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['localhost:8000/v1', 'http://localhost:8000/v1'],
    ['127.0.0.1:1234', 'http://127.0.0.1:1234'],
    ['[::1]:8080/v1', 'http://[::1]:8080/v1'],
    ['192.168.1.20:11434', 'http://192.168.1.20:11434'],
    ['10.0.0.5', 'http://10.0.0.5'],
    ['nas.local:8000', 'http://nas.local:8000'],
    ['ollama:11434', 'http://ollama:11434'],
    ['api.example.com/openai/v1', 'https://api.example.com/openai/v1'],
    ['//api.example.com/v1', 'https://api.example.com/v1'],
    ['8.8.8.8/v1', 'https://8.8.8.8/v1'],
    ['https://api.example.com/v1?key=abc#top', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/messages', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/responses/', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/models', 'https://api.example.com/v1'],
    [
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-4-flash:generateContent?key=x',
      'https://generativelanguage.googleapis.com/v1beta',
    ],
    ['http://localhost:11434/api/tags', 'http://localhost:11434'],
    ['https://münchen.example/v1', 'https://xn--mnchen-3ya.example/v1'],
  ])('%j becomes %s', (typed, expected) => {
    expect(urlOf(typed)).toBe(expected);
  });

  it.each([
    ['', 'The address is empty.'],
    ['  ""  ', 'The address is empty.'],
    ['ftp://example.com', 'Addresses that start with ftp:// cannot be used.'],
    ['file:///etc/passwd', 'Addresses that start with file:// cannot be used.'],
    ['ws://example.com', 'Addresses that start with ws:// cannot be used.'],
    ['https://', 'This is not a complete address.'],
    ['https://exa mple.com', 'The address has a space or a line break in it.'],
    ['https://example.com/\u0000', 'The address has a space or a line break in it.'],
    ['https://user:secret@example.com', 'The address has a user name or a password in it.'],
    ['user@example.com', 'The address has a user name or a password in it.'],
    [
      'http://169.254.169.254/latest',
      'This address is where a cloud keeps secrets of its machines, not a model service.',
    ],
    ['http://2852039166', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['http://0xa9fea9fe/', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['[::ffff:169.254.169.254]', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['[fd00:ec2::254]', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['metadata.google.internal', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['METADATA.google.internal.', 'This address is where a cloud keeps secrets of its machines, not a model service.'],
    ['https://example.com:99999', 'This is not a complete address.'],
    [`https://example.com/${'a'.repeat(3000)}`, 'The address is too long.'],
  ])('%j is refused: %s', (typed, sentence) => {
    expect(tidyBaseUrl(typed)).toMatchObject({ ok: false, sentence });
    expect(tidyBaseUrl(typed)).toHaveProperty('advice', expect.stringMatching(/\w/));
  });

  it('is remarked on where it was changed', () => {
    expect(remarkOf('https://api.example.com/v1/')).toBeNull();
    expect(remarkOf('http://localhost:8000')).toBeNull();
    expect(remarkOf('http://192.168.0.3:8000')).toBeNull();
    expect(remarkOf('localhost:8000')).toBe('Signalbox added http:// to the address.');
    expect(remarkOf('api.example.com')).toBe('Signalbox added https:// to the address.');
    expect(remarkOf('https://api.example.com/v1?x=1')).toContain('left out');
    expect(remarkOf('https://api.example.com/v1/chat/completions')).toContain('cut back');
  });

  it.each([
    ['http://api.example.com', true],
    ['http://8.8.8.8/v1', true],
    ['https://api.example.com', false],
    ['api.example.com', false],
    ['http://localhost:8000', false],
    ['http://192.168.0.3:8000', false],
  ])('%j carries a warning that it can be read on the way: %s', (typed, warned) => {
    const tidy = tidyBaseUrl(typed);
    expect(tidy.ok && tidy.warning !== null && tidy.warning.includes('plain http')).toBe(warned);
  });

  it('never loses a typed http, gains a secret part, or grows a slash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.webUrl({ validSchemes: ['http'] }),
          fc.domain(),
          fc.ipV4(),
          fc.ipV6().map((host) => `[${host}]`),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const tidy = tidyBaseUrl(typed);
          if (!tidy.ok) return tidy.sentence !== '' && tidy.advice !== '';
          const url = new URL(tidy.url);
          if (/^\s*http:\/\//i.test(typed) && url.protocol !== 'http:') return false;
          const again = tidyBaseUrl(tidy.url);
          return (
            !tidy.url.endsWith('/') &&
            url.search === '' &&
            url.hash === '' &&
            url.username === '' &&
            again.ok &&
            new URL(again.url).origin === url.origin
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('where a host is', () => {
  it.each([
    ['localhost', 'this_computer'],
    ['app.localhost', 'this_computer'],
    ['127.8.9.1', 'this_computer'],
    ['0.0.0.0', 'this_computer'],
    ['[::1]', 'this_computer'],
    ['[::ffff:7f00:1]', 'this_computer'],
    ['172.16.0.1', 'local_network'],
    ['172.31.255.255', 'local_network'],
    ['172.32.0.1', 'internet'],
    ['100.64.0.1', 'local_network'],
    ['169.254.7.7', 'local_network'],
    ['[fd12:3456::1]', 'local_network'],
    ['[fe80::1]', 'local_network'],
    ['[2001:db8::1]', 'internet'],
    ['box.fritz.box', 'local_network'],
    ['nas', 'local_network'],
    ['example.com', 'internet'],
    ['local.example.com', 'internet'],
    ['[64:ff9b::a9fe:a9fe]', 'cloud_metadata'],
    ['[fe80::a9fe:a9fe]', 'cloud_metadata'],
    ['[fd00:42::42]', 'cloud_metadata'],
    ['169.254.42.42', 'cloud_metadata'],
    ['169.254.0.23', 'cloud_metadata'],
    ['metadata.azure.internal', 'cloud_metadata'],
    ['metadata.tencentyun.com', 'cloud_metadata'],
    ['169.254.169.254.nip.io', 'cloud_metadata'],
    ['my-169-254-169-254.sslip.io', 'cloud_metadata'],
    ['192-168-1-1.sslip.io', 'internet'],
  ])('%s: %s', (hostname, place) => {
    expect(placeOf(hostname)).toBe(place);
  });
});
