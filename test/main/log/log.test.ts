import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/main/log/log';
import { registerSecret } from '../../../src/main/log/redact';
import { tempHome } from '../../support/temp-home';

let home: string;
let file: string;
beforeEach(() => {
  home = tempHome();
  file = join(home, 'logs', 'signalbox.log');
});

const lines = (): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  it('is on disk when the call returns: one JSON object a line', () => {
    const log = createLog(home);
    log.info('Started', { port: 1 });
    expect(lines()).toEqual([expect.objectContaining({ level: 'info', msg: 'Started', port: 1 })]);
    log.warn('Slow');
    expect(lines().map(({ level, msg }) => [level, msg])).toEqual([
      ['info', 'Started'],
      ['warn', 'Slow'],
    ]);
  });

  it('is readable for its user alone', () => {
    createLog(home).info('x');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('holds no key, wherever in a line it stood', () => {
    registerSecret('canary-"quoted"-key');
    const canary = 'canary-"quoted"-key';
    const log = createLog(home);
    log.error(`message ${canary}`, {
      [canary]: canary,
      deep: { list: [canary, JSON.stringify({ canary })] },
      error: new Error(canary, { cause: new Error(`Bearer ${'x'.repeat(20)}`) }),
      form: 'sk-ant-api03-0123456789',
    });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/canary-|quoted|x{20}|0123456789/);
    expect(lines()).toHaveLength(1);
  });

  it('tells of an error its words, place, code and causes, and nothing else that hangs on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', requestBody: 'private words' });
    createLog(home).error('Failed', { error: new TypeError('no answer', { cause }) });
    expect(lines()[0]).toMatchObject({
      error: {
        name: 'TypeError',
        message: 'no answer',
        stack: expect.stringContaining('log.test.ts'),
        cause: { message: 'refused', code: 'ECONNREFUSED' },
      },
    });
    expect(readFileSync(file, 'utf8')).not.toContain('private words');
  });

  it('takes whatever was thrown', () => {
    const log = createLog(home);
    const circular = new Error('round');
    circular.cause = circular;
    for (const error of ['text', undefined, null, 7, circular]) log.error('Failed', { error });
    expect(lines()).toHaveLength(5);
  });

  it('goes on where it was; over 5 MB it is put aside at the start, and three of those are kept', () => {
    for (let start = 1; start <= 6; start += 1) {
      createLog(home).info(`start ${start}`);
      expect(lines().at(-1)).toMatchObject({ msg: `start ${start}` });
      writeFileSync(file, `${'x'.repeat(6 * 1024 * 1024)}${start}`);
    }
    createLog(home).info('last');
    expect(readdirSync(join(home, 'logs')).toSorted()).toEqual([
      'signalbox.1.log',
      'signalbox.2.log',
      'signalbox.3.log',
      'signalbox.log',
    ]);
    expect(readFileSync(join(home, 'logs', 'signalbox.1.log'), 'utf8').endsWith('6')).toBe(true);
    expect(readFileSync(join(home, 'logs', 'signalbox.3.log'), 'utf8').endsWith('4')).toBe(true);
  });

  it('goes to standard error, redacted, where there is no place for a file', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    writeFileSync(join(home, 'logs'), 'in the way');
    createLog(home).error('Failed with sk-ant-api03-0123456789');
    expect(written[0]).toContain('The log file cannot be written');
    expect(written[1]).toContain('Failed with [key]');
  });

  it('is taken up in a folder that is there already', () => {
    mkdirSync(join(home, 'logs'));
    writeFileSync(file, '{"msg":"earlier"}\n');
    createLog(home).info('now');
    expect(lines().map(({ msg }) => msg)).toEqual(['earlier', 'now']);
  });
});
