import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerSecret } from '../../../src/main/log/redact';
import { cleanLine, cleanText } from '../../../src/main/tools/clean-text';
import { FloodGuard } from '../../../src/main/tools/flood-guard';
import { checkInput } from '../../../src/main/tools/input-check';
import { offeredNames } from '../../../src/main/tools/offered-names';
import { RESULT_MAX, resultText } from '../../../src/main/tools/result-text';
import { LastWords } from '../../../src/main/tools/stdio/last-words';
import { MessageLines } from '../../../src/main/tools/stdio/message-lines';
import { windowsCommand } from '../../../src/main/tools/stdio/windows-command';

describe('names of tools', () => {
  const named = (...tools: [serverName: string, tool: string][]) =>
    offeredNames(tools.map(([serverName, tool]) => ({ serverName, tool })));

  it('stay as they are where they can', () => {
    expect(named(['A', 'read_file'], ['B', 'search'])).toEqual(['read_file', 'search']);
  });

  it('get their server in front where two are the same, whatever the case of letters', () => {
    expect(named(['Disk', 'read'], ['Web', 'Read'])).toEqual(['Disk_read', 'Web_Read']);
  });

  it('get a number where that does not do', () => {
    expect(named(['A', 'a.b'], ['A', 'a b'])).toEqual(['A_a_b', 'A_a_b_2']);
    expect(named(['A', 'x'], ['A!', 'x'], ['B', 'A_x'])).toEqual(['A_x', 'A__x', 'A_x_2']);
  });

  it('are always unlike each other and of a form that every service takes', () => {
    const tool = fc.tuple(
      fc.string({ maxLength: 80, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(tool, { maxLength: 40 }), (tools) => {
        const names = named(...tools);
        expect(names).toHaveLength(tools.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/);
      }),
    );
  });
});

describe('the input of a tool', () => {
  const schema = {
    type: 'object',
    properties: {
      path: { type: 'string', pattern: '^(a+)+$', format: 'uri' },
      pattern: { type: 'string' },
      count: { type: 'integer', minimum: 1 },
      kind: { enum: ['a', 'b'] },
    },
    required: ['path'],
  };
  const sentence = (of: object, text: string) => {
    const checked = checkInput(of as never, text);
    return checked.ok ? null : checked.sentence;
  };

  it('passes as it was written when it fits', () => {
    expect(checkInput(schema, '{"path":"x","count":2,"more":[1]}')).toEqual({
      ok: true,
      input: { path: 'x', count: 2, more: [1] },
    });
    expect(checkInput({ type: 'object' }, '')).toEqual({ ok: true, input: {} });
  });

  it('is told what is wrong with it, field by field', () => {
    expect(sentence(schema, '{"path":7,"count":0,"kind":"c"}')).toMatch(/“path”: .*“count”: .*“kind”: /);
    expect(sentence(schema, '{"pattern":5,"path":"x"}')).toContain('“pattern”');
    expect(sentence(schema, '{}')).toContain('“path”');
  });

  it.each([
    ['no JSON', '{path', 'The input is not valid JSON.'],
    ['a list', '[]', 'The input of a tool has to be a JSON object.'],
    ['null', 'null', 'The input of a tool has to be a JSON object.'],
    ['too long', `"${'x'.repeat(1_000_001)}"`, 'The input is too long for a tool.'],
  ])('that is %s is refused', (_, text, words) => {
    expect(sentence(schema, text)).toBe(words);
  });

  it('is not measured by expressions of somebody else, which could keep the computer busy for years', () => {
    const startedAt = performance.now();
    expect(sentence(schema, JSON.stringify({ path: `${'a'.repeat(40)}!` }))).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('is checked for what is required even where the schema cannot be read', () => {
    const odd = { type: 'object', if: {}, required: ['a'] };
    expect(sentence(odd, '{}')).toContain('“a”: is missing');
    expect(sentence(odd, '{"a":1}')).toBeNull();
    expect(sentence({ type: 'object', properties: 7, required: 'x' }, '{"a":1}')).toBeNull();
  });

  it('never brings anything down, whatever the schema and the text', () => {
    const schemas = fc.dictionary(
      fc.constantFrom('type', 'properties', 'required', 'items', '$ref', 'anyOf', 'x'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(schemas, fc.oneof(fc.string(), fc.json()), (any, text) => {
        expect(typeof checkInput(any, text).ok).toBe('boolean');
      }),
    );
  });
});

describe('what servers write', () => {
  it('comes in the same lines however it is cut into pieces', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s/g, '_'));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(200), { maxLength: 20 }), (lines, cuts) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
        const reader = new MessageLines();
        const got = places.slice(1).flatMap((end, index) => reader.take(bytes.subarray(places[index], end)));
        expect(got).toEqual(lines.filter((text) => text !== ''));
        expect(reader.pendingBytes).toBe(0);
      }),
    );
  });

  it('is cleaned of what cannot be seen, and cut', () => {
    expect(cleanText('a\u0000b\u202ec\u200bd\r\ne\tf', 100)).toBe('abcd\ne\tf');
    expect(cleanLine('  many \n\n words ', 100)).toBe('many words');
    expect(cleanText('x'.repeat(200), 10)).toBe('xxxxxxxxx…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const clean = cleanLine(text, max);
        expect(clean.length).toBeLessThanOrEqual(max);
        expect(clean).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('is too much when a message, a minute, or the number of messages is', () => {
    let now = 0;
    const guard = new FloodGuard({ messageBytes: 10, minuteBytes: 25, minuteMessages: 3 }, () => now);
    expect([guard.bytes(10), guard.message(0), guard.bytes(11)]).toEqual([true, true, false]);
    expect([guard.message(0), guard.bytes(5)]).toEqual([true, false]);
    now = 60_000;
    expect([guard.message(0), guard.bytes(10), guard.message(0), guard.message(0), guard.message(0)]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(guard.message(0)).toBe(false);
  });

  it('to standard error is kept to its last lines, without colours and secrets', () => {
    registerSecret('canary-last-words-1');
    const words = new LastWords();
    words.take(Buffer.from('x'.repeat(10_000)));
    words.take(Buffer.from('\n\u001b[31mTOKEN=canary-last-words-1\u001b[0m\nlast line\n'));
    expect(words.shown()).toBe('TOKEN=[key]\nlast line');
    expect(new LastWords().shown()).toBe('');
  });
});

describe('what a tool gives back', () => {
  it('is put into words where it is no text, and what is unknown is said to be', () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'audio', data: 'AAAAAAAA', mimeType: 'audio/wav' },
      { type: 'resource', resource: { uri: 'file:///x', text: 'inside' } },
      { type: 'resource', resource: { uri: 'file:///y', blob: 'AAAA', mimeType: 'application/zip' } },
      { type: 'hologram' },
      7,
    ];
    expect(resultText({ content, isError: false })).toBe(
      [
        'one',
        '[a sound: audio/wav, 6 bytes; not shown here]',
        '[file:///x]\ninside',
        '[a file: file:///y, application/zip, 3 bytes; not shown here]',
        '[a part of a kind that cannot be read here]',
        '[a part of a kind that cannot be read here]',
      ].join('\n\n'),
    );
  });

  it('may be structured alone', () => {
    expect(resultText({ content: [], structuredContent: { a: 1 }, isError: null })).toBe('{"a":1}');
  });

  it('is cut where it is longer than a model reads, and says so', () => {
    const text = resultText({ content: [{ type: 'text', text: 'y'.repeat(RESULT_MAX + 5) }], isError: null });
    expect(text.endsWith('[cut here: 5 characters more]')).toBe(true);
  });
});

describe('a command on Windows', () => {
  const env = { PATH: String.raw`C:\Windows;C:\node`, PATHEXT: '.EXE;.CMD', COMSPEC: String.raw`C:\Windows\cmd.exe` };
  const on =
    (...files: string[]) =>
    (path: string): boolean =>
      files.includes(path);

  it('that is a program is started as it is', () => {
    const uvx = String.raw`C:\node\uvx.exe`;
    expect(windowsCommand('uvx', ['a b'], env, on(uvx))).toEqual({ command: uvx, args: ['a b'], verbatim: false });
  });

  it('that is nowhere is left as it was typed, so that the system says so', () => {
    expect(windowsCommand('nothing', [], env, on())).toEqual({ command: 'nothing', args: [], verbatim: false });
  });

  it('that is a script is given to the command line with nothing that it would act on', () => {
    const started = windowsCommand(
      'npx',
      ['-y', 'some server', 'a&calc', '"q"', '%PATH%'],
      env,
      on(String.raw`C:\node\npx.cmd`),
    );
    expect(started.command).toBe(env.COMSPEC);
    expect(started.verbatim).toBe(true);
    const line = started.args[3] ?? '';
    expect(line.startsWith(String.raw`"C:\node\npx.cmd `)).toBe(true);
    // Whatever the command line acts on has its escape in front, in every argument.
    expect(line.slice(1, -1).replace(/\^./g, '')).not.toMatch(/[&%"<>|]/);
  });
});
