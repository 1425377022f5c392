import '../support/browser-parts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followAppearance } from '../../../src/renderer/app/appearance';
import { passOnNonce } from '../../../src/renderer/app/csp-nonce';
import { useSettings } from '../../../src/renderer/state/settings';
import { forgetWindow } from '../support/open-window';

const runBeforePaint = async () => {
  const url = `../../../src/renderer/public/appearance.js?${Math.random()}`;
  await import(/* @vite-ignore */ url);
};

describe('the appearance', () => {
  let end: () => void;
  const { dataset } = document.documentElement;
  beforeEach(() => {
    forgetWindow();
    localStorage.clear();
    end = followAppearance();
  });
  afterEach(() => {
    end();
    delete dataset.theme;
    delete dataset.density;
  });

  it('follows the settings', () => {
    useSettings.setState({ theme: 'dark', density: 'compact' });
    expect([dataset.theme, dataset.density]).toEqual(['dark', 'compact']);
  });

  it('is there before the next first paint', async () => {
    useSettings.setState({ theme: 'dark', density: 'compact' });
    dataset.theme = 'system';
    dataset.density = 'comfortable';
    await runBeforePaint();
    expect([dataset.theme, dataset.density]).toEqual(['dark', 'compact']);
  });

  it('takes nothing but what it knows from what was kept', async () => {
    localStorage.setItem('signalbox.appearance', 'pink "><script> dense');
    dataset.theme = 'system';
    await runBeforePaint();
    expect(dataset.theme).toBe('system');
    expect(dataset.density).toBeUndefined();
  });
});

describe('the nonce', () => {
  it('is handed on from the page', () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'csp-nonce');
    meta.nonce = 'abc';
    document.head.append(meta);
    passOnNonce();
    expect(globalThis.__webpack_nonce__).toBe('abc');
    meta.remove();
  });
});
