import { describe, expect, test } from 'vitest';
import { StepError } from '../../scripts/steps/say.mjs';
import { startOptions } from '../../scripts/steps/start-options.mjs';

describe('the options of npm start', () => {
  test('without any, Electron is wanted and the host is told nothing', () => {
    expect(startOptions([], '/somewhere')).toEqual({ help: false, browser: false, hostArguments: [] });
  });

  test('are handed to the host in its own form', () => {
    expect(startOptions(['--browser', '--no-open', '--port', '0', '--home', 'data'], '/somewhere')).toEqual({
      help: false,
      browser: true,
      hostArguments: ['--no-open', '--port', '0', '--home', '/somewhere/data'],
    });
    expect(startOptions(['--home=/data', '--port=8080'], '/somewhere').hostArguments).toEqual([
      '--port',
      '8080',
      '--home',
      '/data',
    ]);
  });

  test('that only a browser window understands choose it', () => {
    expect(startOptions(['--no-open'], '/').browser).toBe(true);
    expect(startOptions(['--port', '1'], '/').browser).toBe(true);
    expect(startOptions(['--home', 'x'], '/').browser).toBe(false);
  });

  test.each([
    [['--bogus'], /bogus/],
    [['extra'], /extra/],
    [['--port'], /--port/],
    [['--port', 'http'], /"http"/],
    [['--port', '70000'], /65535/],
    [['--port', '-1'], /--port/],
    [['--port', '1.5'], /"1\.5"/],
    [['--home', ''], /--home/],
    [['--browser=yes'], /--browser/],
  ])('%j is refused in one line, with status 2', (args, words) => {
    const refused = (): unknown => startOptions(args, '/');
    expect(refused).toThrow(StepError);
    expect(refused).toThrow(expect.objectContaining({ status: 2, message: expect.stringMatching(words) }));
    expect(refused).toThrow(expect.objectContaining({ message: expect.not.stringContaining('\n') }));
  });
});
