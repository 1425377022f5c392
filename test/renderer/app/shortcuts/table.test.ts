import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { isPressed } from '../../../../src/renderer/app/shortcuts/pressed';
import {
  ariaShortcuts,
  printedAccelerator,
  printedKeys,
  printedShortcut,
} from '../../../../src/renderer/app/shortcuts/printed';
import { SHORTCUT_IDS, shortcutOf, type ShortcutId } from '../../../../src/renderer/app/shortcuts/table';
import { useSession } from '../../../../src/renderer/state/session';

const src = join(import.meta.dirname, '../../../../src/renderer');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('app/shortcuts/'))
  .map((file) => ({ file, code: readFileSync(join(src, file), 'utf8') }));

/** What is on the sheet and needs no handler of its own, with what does it. */
const DONE_BY: Partial<Record<ShortcutId, string>> = {
  notifications: 'ui/toaster.tsx: Radix has this key for them',
  line_break: 'the browser: it is no Enter that sends',
  question_before: 'screens/chat/composer/use-question-history.ts',
  commands: 'screens/chat/composer/use-slash.ts, by what is typed',
};

/**
 * Files that look at keys themselves: what every list, field and dialog of its kind does. What a person would not know by
 * that belongs into the table.
 */
const BY_THEIR_KIND = [
  'app/sidebar/list-keys.ts',
  'app/sidebar/rename-input.tsx',
  'app/sidebar/use-list-ways.ts',
  'screens/ai-configuration/detail/connection-detail.tsx',
  'screens/ai-configuration/detail/figure-field.tsx',
  'screens/chat/composer/fill-snippet-dialog.tsx',
  'screens/chat/composer/use-question-history.ts',
  'screens/chat/composer/use-slash.ts',
  'screens/chat/find/hit-rows.tsx',
  'screens/chat/find/search-screen.tsx',
  'screens/chat/long/summary-editor.tsx',
  'screens/chat/message/question-editor.tsx',
  'screens/chat/pictures/picture-viewer.tsx',
  'screens/claude-sign-in/claude-sign-in.tsx',
  'screens/first-start/first-start-screen.tsx',
  'screens/settings/quick-ask/keys-field.tsx',
  'screens/settings/seconds-field.tsx',
  'screens/tasks/list/task-rows.tsx',
  'quick-ask/ask-field.tsx',
  'ui/combobox.tsx',
  'ui/editable-heading.tsx',
  'ui/tooltip.tsx',
];

describe('the table of shortcuts', () => {
  test.each(SHORTCUT_IDS.filter((id) => DONE_BY[id] === undefined))('%s is done by somebody', (id) => {
    const isAsked = (code: string) => code.includes(`'${id}'`) || code.includes(`  ${id}:`);
    expect(files.filter(({ code }) => isAsked(code)).map(({ file }) => file)).not.toEqual([]);
  });

  it('holds every key that is looked at, but for those that lists and fields have by their kind', () => {
    const looking = files
      .filter(({ code }) =>
        /\bkey (?:===|!==) '|\.key\b[^:;\n]*(?:===|!==)|case 'Arrow|\{ key \}: KeyboardEvent/.test(code),
      )
      .filter(({ code }) => /KeyboardEvent|onKeyDown|keydown/.test(code))
      .map(({ file }) => file);
    expect(looking.filter((file) => !BY_THEIR_KIND.includes(file))).toEqual([]);
  });

  it('names no keys twice in one place, and none in a place that holds everywhere', () => {
    const held = new Map<string, string>();
    const twice: string[] = [];
    for (const id of SHORTCUT_IDS) {
      const { place, keys } = shortcutOf(id);
      for (const each of keys) {
        const name = JSON.stringify({ main: false, shift: false, alt: false, ...each });
        const before = held.get(`${place} ${name}`) ?? (place === 'quick' ? undefined : held.get(`everywhere ${name}`));
        if (before !== undefined) twice.push(`${id} and ${before}: ${name}`);
        held.set(`${place} ${name}`, id);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('a press', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });
  afterEach(() => useSession.setState(useSession.getInitialState(), true));

  it('counts with exactly what is held', () => {
    expect(isPressed('palette', press('k', { ctrlKey: true }))).toBe(true);
    expect(isPressed('palette', press('K', { ctrlKey: true }))).toBe(true);
    expect(isPressed('palette', press('k', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('palette', press('k', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(isPressed('palette', press('k', { ctrlKey: true, metaKey: true }))).toBe(false);
    expect(isPressed('send', press('Enter'))).toBe(true);
    expect(isPressed('send', press('Enter', { shiftKey: true }))).toBe(false);
  });

  it('of a sign counts with Shift or without, as the keyboard has it', () => {
    expect(isPressed('shortcuts', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('shortcuts', press('?'))).toBe(true);
    expect(isPressed('shortcuts', press('/', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPressed('shortcuts', press('/'))).toBe(false);
  });

  it('is the command key’s on a Mac, and printed with its signs', () => {
    useSession.setState({ status: 'ready', system: 'mac' });
    expect(isPressed('palette', press('k', { metaKey: true }))).toBe(true);
    expect(isPressed('palette', press('k', { ctrlKey: true }))).toBe(false);
    expect(printedShortcut('search_chats')).toBe('⇧⌘F');
    expect(printedShortcut('message_before')).toBe('⌥↑');
    expect(printedAccelerator('CommandOrControl+Shift+Space')).toBe('⇧⌘Space');
    expect(ariaShortcuts('palette')).toBe('Meta+K');
  });

  it('is printed as the keyboards of other systems have it', () => {
    useSession.setState({ status: 'ready', system: 'windows' });
    expect(printedShortcut('search_chats')).toBe('Ctrl Shift F');
    expect(printedShortcut('list_delete')).toBe('Del');
    expect(printedShortcut('go_to_screen', 7)).toBe('Ctrl 8');
    expect(printedAccelerator('Super+Alt+Up')).toBe('Super Alt ↑');
    expect(printedAccelerator('')).toBe('');
    expect(printedKeys({ key: ' ', shift: true })).toBe('Shift Space');
    expect(ariaShortcuts('list_rename', 'list_select', 'list_menu')).toBe('F2 Space Shift+F10');
  });
});
