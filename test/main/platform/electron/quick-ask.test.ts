import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decidesByItself, GlobalKeys } from '../../../../src/main/platform/electron/quick-ask-keys';
import { placeQuickAsk, resizeQuickAsk } from '../../../../src/main/platform/electron/quick-ask-bounds';
import { quickAskCommand } from '../../../../src/main/platform/electron/quick-ask-command';
import { healthLine, TraySign, trayTemplate } from '../../../../src/main/platform/electron/tray';
import { pressGlobalKeys } from '../../../support/electron-stand-in/global-shortcut';
import { askedSoFar } from '../../../support/electron-stand-in/record';
import { Tray } from '../../../support/electron-stand-in/tray';
import { sampleConnection, sampleId } from '../../../renderer/support/samples';

vi.mock('electron', async () => ({
  ...(await import('../../../support/electron-stand-in/global-shortcut')),
  ...(await import('../../../support/electron-stand-in/menu')),
  ...(await import('../../../support/electron-stand-in/tray')),
}));

const KEYS = 'CommandOrControl+Shift+Space';

describe('the keys', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are asked for, work, and are given back', () => {
    let pressed = 0;
    const keys = new GlobalKeys(() => (pressed += 1), false);
    expect(keys.state()).toBe('off');
    keys.use(KEYS);
    expect(keys.state()).toBe('works');
    pressGlobalKeys(KEYS);
    expect(pressed).toBe(1);
    keys.use('');
    expect(keys.state()).toBe('off');
    expect(() => pressGlobalKeys(KEYS)).toThrow('Nobody listens');
  });

  it('that another program has are refused, and those before are given back all the same', () => {
    vi.stubEnv('ELECTRON_STAND_IN_TAKEN_KEYS', 'Alt+J');
    const keys = new GlobalKeys(() => undefined, false);
    keys.use(KEYS);
    keys.use('Alt+J');
    expect(keys.state()).toBe('refused');
    expect(() => pressGlobalKeys(KEYS)).toThrow('Nobody listens');
    keys.use(KEYS);
    expect(keys.state()).toBe('works');
    keys.dispose();
  });

  it('say that they may not arrive where the desktop decides', () => {
    const keys = new GlobalKeys(() => undefined, true);
    keys.use(KEYS);
    expect(keys.state()).toBe('unsure');
    keys.dispose();
    expect(decidesByItself('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(true);
    expect(decidesByItself('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(decidesByItself('linux', { XDG_SESSION_TYPE: 'x11' })).toBe(false);
    expect(decidesByItself('mac', { XDG_SESSION_TYPE: 'wayland' })).toBe(false);
  });
});

describe('the command', () => {
  it('can be pasted into the keyboard settings of a system', () => {
    expect(quickAskCommand({ program: '/opt/Signalbox/signalbox', folder: null, home: null })).toBe(
      '/opt/Signalbox/signalbox --quick-ask',
    );
    expect(quickAskCommand({ program: 'C:\\Program Files\\Signalbox.exe', folder: null, home: null })).toBe(
      '"C:\\Program Files\\Signalbox.exe" --quick-ask',
    );
    expect(quickAskCommand({ program: '/usr/bin/electron', folder: '/srv/my app', home: '/tmp/h' })).toBe(
      '/usr/bin/electron "/srv/my app" --home /tmp/h --quick-ask',
    );
  });
});

describe('the place of the window', () => {
  const length = fc.integer({ min: 200, max: 6000 });
  const place = fc.integer({ min: -8000, max: 8000 });
  const areas = fc.record({ x: place, y: place, width: length, height: length });

  it('is on the screen, whatever screen that is, small or tall', () => {
    fc.assert(
      fc.property(areas, fc.boolean(), place, (area, isTall, y) => {
        const first = placeQuickAsk(area, isTall);
        for (const at of [first, resizeQuickAsk({ ...first, y }, area, isTall)]) {
          expect(at.x).toBeGreaterThanOrEqual(area.x);
          expect(at.x + at.width).toBeLessThanOrEqual(area.x + area.width);
          expect(at.y).toBeGreaterThanOrEqual(area.y);
          expect(at.y + at.height).toBeLessThanOrEqual(area.y + area.height);
        }
      }),
    );
  });

  it('is the middle of the screen, and it grows downwards from where it stands', () => {
    const area = { x: 100, y: 50, width: 1920, height: 1040 };
    expect(placeQuickAsk(area, true)).toEqual({ x: 740, y: 310, width: 640, height: 520 });
    const small = placeQuickAsk(area, false);
    expect(small).toMatchObject({ x: 740, y: 310 });
    expect(resizeQuickAsk(small, area, true)).toEqual(placeQuickAsk(area, true));
  });
});

describe('the sign beside the clock', () => {
  const primary = sampleConnection({ isPrimary: true, label: 'DeepSeek' });
  const withDot = (dot: 'failing' | 'recent_failure' | 'not_used' | 'responding', label = 'Claude') => ({
    ...sampleConnection({ id: sampleId(1, 7), label }),
    health: { ...primary.health, dot },
  });
  const said: string[] = [];
  const actions = {
    ask: () => void said.push('ask'),
    open: () => void said.push('open'),
    newChat: () => void said.push('new'),
    showProviders: () => void said.push('providers'),
    quit: () => void said.push('quit'),
  };

  it('says the worst light among the providers in use, in words', () => {
    expect(healthLine([])).toBe('No provider is connected');
    expect(healthLine([primary])).toBe('All providers in use are responding');
    expect(healthLine([primary, withDot('recent_failure')])).toBe('Claude failed recently');
    expect(healthLine([primary, withDot('recent_failure'), withDot('failing', 'Groq')])).toBe('Groq is failing');
    expect(healthLine([primary, withDot('not_used')])).toBe('All providers in use are responding');
    expect(healthLine([{ ...primary, health: { ...primary.health, dot: 'not_used' } }])).toBe(
      'DeepSeek was not used yet',
    );
  });

  it('has a way to everything in its menu', () => {
    const template = trayTemplate('Claude is failing', KEYS, actions);
    expect(template.map(({ label }) => label).filter(Boolean)).toEqual([
      'Ask quickly',
      'Open Signalbox',
      'New chat',
      'Claude is failing',
      'Quit Signalbox',
    ]);
    // The system has the keys; a menu that took them as well would do it twice.
    expect(template[0]).toMatchObject({ accelerator: KEYS, registerAccelerator: false });
    expect(trayTemplate('', '', actions)[0]).not.toHaveProperty('accelerator');
    for (const item of template) (item.click as (() => void) | undefined)?.();
    expect(said).toEqual(['ask', 'open', 'new', 'providers', 'quit']);
    // What a menu would take for an underlined letter is seen as it is.
    expect(trayTemplate('A&B is failing', '', actions)[4]?.label).toBe('A&&B is failing');
  });

  it('is there while it is wanted, and its menu changes only with what it says', () => {
    const defects: unknown[] = [];
    const sign = new TraySign('/icons/tray.png', actions, (error) => defects.push(error));
    const menus = () => askedSoFar().filter(({ call }) => call === 'tray.setContextMenu').length;
    const before = menus();
    sign.show([primary], KEYS);
    sign.show([primary], KEYS);
    expect(sign.isShown()).toBe(true);
    expect(menus() - before).toBe(1);
    sign.show([primary, withDot('failing')], KEYS);
    expect(menus() - before).toBe(2);
    Tray.shown?.choose('Claude is failing');
    expect(said.at(-1)).toBe('providers');
    sign.hide();
    expect(sign.isShown()).toBe(false);
    expect(Tray.shown).toBeNull();
    expect(defects).toEqual([]);
  });
});
