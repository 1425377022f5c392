import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardContents, guardSession } from '../../../../src/main/platform/electron/guards';
import { session as standIn } from '../../../support/electron-stand-in/session';

vi.mock('electron', async () => ({
  ...(await import('../../../support/electron-stand-in/session')),
  app: {},
}));

const PAGE = 'app://signalbox/';
const QUICK = 'app://signalbox/quick-ask.html';

describe('requests of the window', () => {
  const letOut = (origin: string, url: string): boolean => {
    standIn.defaultSession.removeAllListeners();
    guardSession(standIn.defaultSession as unknown as Session, origin);
    return standIn.defaultSession.lets(url);
  };

  it.each([
    PAGE,
    'app://signalbox/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://signalbox/1',
    'devtools://x/y',
  ])('%s goes through', (url) => expect(letOut('app://signalbox', url)).toBe(true));

  it.each([
    'https://example.com/',
    'http://127.0.0.1:11434/api/tags',
    'ws://127.0.0.1/',
    'app://other/',
    'app://signalbox.evil/',
    'file:///etc/passwd',
    'ftp://example.com/',
  ])('%s does not', (url) => expect(letOut('app://signalbox', url)).toBe(false));

  it('the dev server may tell of changes, and no other', () => {
    expect(letOut('http://localhost:5173', 'ws://localhost:5173/?token=1')).toBe(true);
    expect(letOut('http://localhost:5173', 'http://localhost:5173/main.tsx')).toBe(true);
    expect(letOut('http://localhost:5173', 'ws://localhost:5174/')).toBe(false);
    expect(letOut('http://localhost:5173', 'http://localhost:51730/')).toBe(false);
  });
});

describe('navigation', () => {
  function refusals(url: string): string[] {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
    guardContents(contents as unknown as WebContents, [PAGE, QUICK]);
    return ['will-navigate', 'will-frame-navigate', 'will-redirect'].filter((event) => {
      let refused = false;
      contents.emit(event, { url, preventDefault: () => (refused = true) });
      return refused;
    });
  }

  it.each([PAGE, `${PAGE}#/settings`, QUICK])('to %s is a page of the app', (url) => expect(refusals(url)).toEqual([]));

  it.each([
    'https://example.com/',
    'app://signalbox/other.html',
    'app://signalbox/?x',
    'app://signalbox.evil/',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'https://example.com/#app://signalbox/',
  ])('to %s is refused in every way', (url) => {
    expect(refusals(url)).toEqual(['will-navigate', 'will-frame-navigate', 'will-redirect']);
  });
});
