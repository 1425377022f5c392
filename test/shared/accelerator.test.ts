import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  Accelerator,
  acceleratorOf,
  type Press,
  readAccelerator,
  writeAccelerator,
} from '../../src/shared/accelerator';
import { USUAL_QUICK_ASK_KEYS } from '../../src/shared/domain/quick-ask';

const press = (change: Partial<Press>): Press => ({
  code: 'KeyJ',
  key: 'j',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe('keys in the settings', () => {
  it.each(['CommandOrControl+Shift+Space', 'Alt+J', 'F9', 'Shift+F5', 'CommandOrControl+Plus', 'Super+Alt+1', 'Alt+,'])(
    '%s are a shortcut',
    (text) => {
      const chord = readAccelerator(text);
      expect(chord).not.toBeNull();
      expect(readAccelerator(writeAccelerator(chord ?? { modifiers: [], key: '' }))).toEqual(chord);
      expect(Accelerator.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    'J',
    'Shift+J',
    'Space',
    'Shift+Space',
    'Enter',
    'Alt',
    'Alt+',
    'Alt+Alt+J',
    'Hyper+J',
    'Alt+J+K',
    '+',
    'F25',
  ])('%s are none', (text) => {
    expect(readAccelerator(text)).toBeNull();
    expect(Accelerator.safeParse(text).success).toBe(false);
  });

  it('may be none at all', () => expect(Accelerator.safeParse('').success).toBe(true));

  it('are a shortcut to begin with', () => expect(readAccelerator(USUAL_QUICK_ASK_KEYS)).not.toBeNull());
});

describe('a press of keys', () => {
  it('is kept with the main modifier of the system that it was made on', () => {
    const mine = press({ ctrlKey: true, shiftKey: true, code: 'Space', key: ' ' });
    expect(acceleratorOf(mine, false)).toBe('CommandOrControl+Shift+Space');
    expect(acceleratorOf({ ...mine, ctrlKey: false, metaKey: true }, true)).toBe('CommandOrControl+Shift+Space');
    expect(acceleratorOf({ ...mine, ctrlKey: false, metaKey: true }, false)).toBe('Super+Shift+Space');
    expect(acceleratorOf({ ...mine, metaKey: true }, true)).toBe('CommandOrControl+Control+Shift+Space');
  });

  it('counts by what is printed on the key, and by its place where that says nothing', () => {
    expect(acceleratorOf(press({ altKey: true, code: 'KeyY', key: 'z' }), false)).toBe('Alt+Z');
    expect(acceleratorOf(press({ altKey: true, code: 'KeyJ', key: '∆' }), true)).toBe('Alt+J');
    expect(acceleratorOf(press({ ctrlKey: true, code: 'Digit1', key: '!', shiftKey: true }), false)).toBe(
      'CommandOrControl+Shift+1',
    );
  });

  it('of a modifier alone, or of what people type with, is none', () => {
    expect(acceleratorOf(press({ code: 'ShiftLeft', key: 'Shift', shiftKey: true }), false)).toBeNull();
    expect(acceleratorOf(press({}), false)).toBeNull();
    expect(acceleratorOf(press({ key: 'J', shiftKey: true }), false)).toBeNull();
  });
});

test('whatever is pressed, what is kept can be read again and means the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        code: fc.constantFrom('KeyA', 'Digit5', 'Space', 'F7', 'ArrowUp', 'Comma', 'ShiftLeft', 'Unidentified'),
        key: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'Z', '5', ' ', 'F7', ',', '+', 'Shift')),
        ctrlKey: fc.boolean(),
        metaKey: fc.boolean(),
        altKey: fc.boolean(),
        shiftKey: fc.boolean(),
      }),
      fc.boolean(),
      (pressed, isMac) => {
        const kept = acceleratorOf(pressed, isMac);
        if (kept === null) return;
        expect(Accelerator.safeParse(kept).success).toBe(true);
        const chord = readAccelerator(kept);
        expect(chord && writeAccelerator(chord)).toBe(kept);
      },
    ),
  );
});
