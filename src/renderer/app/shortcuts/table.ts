import type { PlainText } from '../../../shared/language/text';

/** One press of keys: a key, as the browser calls it (letters small), and what is held with it. */
export interface Keys {
  readonly key: string;
  /** The system's main modifier: command on a Mac, control elsewhere. */
  readonly main?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** The parts of the sheet, in its order. */
export const SHORTCUT_PLACES = [
  'everywhere',
  'conversation',
  'message',
  'writing',
  'find',
  'list',
  'work',
  'quick',
] as const;
export type ShortcutPlace = (typeof SHORTCUT_PLACES)[number];

/** What the parts of the sheet are called. */
export const PLACE_WORDS = {
  everywhere: 'Everywhere',
  conversation: 'In a conversation',
  message: 'On a message',
  writing: 'While writing',
  find: 'While finding in a conversation',
  list: 'In the list of chats',
  work: 'In tasks, rules and agents',
  quick: 'In the quick question',
} as const satisfies Record<ShortcutPlace, PlainText>;

/** Something that keys do. */
export interface Shortcut {
  readonly place: ShortcutPlace;
  readonly words: PlainText;
  /** Any of them does it. The first is the one that is printed beside buttons. */
  readonly keys: readonly [Keys, ...Keys[]];
  /** The keys count by their order, each for one of several things: the screens of the sidebar. */
  readonly isRange?: true;
}

const main = (key: string): Keys => ({ key, main: true });
const plain = (key: string): Keys => ({ key });
const alt = (key: string): Keys => ({ key, alt: true });
const shift = (key: string): Keys => ({ key, shift: true });

/**
 * Every shortcut of the window. Handlers ask {@link ../shortcuts/pressed} by these names, buttons and the sheet print what
 * stands here, so that none of them can say something else. The keys of the quick question are not here: the person chooses
 * them in the settings. Not here either is what every list, field and menu does by its kind (arrows, Enter, Escape).
 */
export const SHORTCUTS = {
  palette: { place: 'everywhere', words: 'Search and commands', keys: [main('k')] },
  new_chat: { place: 'everywhere', words: 'New chat', keys: [main('n')] },
  search_chats: { place: 'everywhere', words: 'Search all chats', keys: [{ key: 'f', main: true, shift: true }] },
  new_task: { place: 'everywhere', words: 'New task', keys: [main('t')] },
  go_to_screen: {
    place: 'everywhere',
    words: 'Go to a screen, in the order of the sidebar',
    keys: [main('1'), main('2'), main('3'), main('4'), main('5'), main('6'), main('7'), main('8')],
    isRange: true,
  },
  settings: { place: 'everywhere', words: 'Settings', keys: [main(',')] },
  toggle_sidebar: { place: 'everywhere', words: 'Fold or show the sidebar', keys: [main('b')] },
  notifications: { place: 'everywhere', words: 'To what was just said, with its Undo', keys: [plain('F8')] },
  shortcuts: { place: 'everywhere', words: 'Keyboard shortcuts', keys: [main('/'), plain('?')] },

  find: { place: 'conversation', words: 'Find in this conversation', keys: [main('f')] },
  message_before: { place: 'conversation', words: 'To the message before', keys: [alt('ArrowUp')] },
  message_after: { place: 'conversation', words: 'To the message after', keys: [alt('ArrowDown')] },
  conversation_start: { place: 'conversation', words: 'To the beginning of the conversation', keys: [plain('Home')] },
  jump_to_latest: { place: 'conversation', words: 'Jump to latest', keys: [plain('End')] },

  message_copy: { place: 'message', words: 'Copy it', keys: [plain('c')] },
  message_edit: { place: 'message', words: 'Edit your message', keys: [plain('e')] },
  message_retry: { place: 'message', words: 'Ask for the answer again', keys: [plain('r')] },
  message_version_before: { place: 'message', words: 'The version before', keys: [plain('ArrowLeft')] },
  message_version_after: { place: 'message', words: 'The version after', keys: [plain('ArrowRight')] },
  message_more: { place: 'message', words: 'What else can be done with it', keys: [plain('m'), shift('F10')] },
  message_leave: { place: 'message', words: 'Back to writing', keys: [plain('Escape')] },

  send: { place: 'writing', words: 'Send', keys: [plain('Enter'), main('Enter')] },
  line_break: { place: 'writing', words: 'Break the line', keys: [shift('Enter')] },
  stop: { place: 'writing', words: 'Stop the answer', keys: [plain('Escape')] },
  question_before: { place: 'writing', words: 'Your earlier messages, in an empty field', keys: [plain('ArrowUp')] },
  commands: { place: 'writing', words: 'Commands and snippets, in an empty field', keys: [plain('/')] },

  find_next: { place: 'find', words: 'To the next find', keys: [plain('Enter'), plain('ArrowDown')] },
  find_before: { place: 'find', words: 'To the find before', keys: [shift('Enter'), plain('ArrowUp')] },
  find_end: { place: 'find', words: 'End finding', keys: [plain('Escape')] },

  list_rename: { place: 'list', words: 'Rename', keys: [plain('F2')] },
  list_delete: { place: 'list', words: 'Delete', keys: [plain('Delete')] },
  list_menu: {
    place: 'list',
    words: 'Open the menu of a chat or a folder',
    keys: [shift('F10'), plain('ContextMenu')],
  },
  list_select: { place: 'list', words: 'Select a chat', keys: [plain(' ')] },
  list_select_down: { place: 'list', words: 'Select downwards', keys: [shift('ArrowDown')] },
  list_select_up: { place: 'list', words: 'Select upwards', keys: [shift('ArrowUp')] },
  list_select_all: { place: 'list', words: 'Select all chats', keys: [main('a')] },
  list_end: { place: 'list', words: 'End selecting', keys: [plain('Escape')] },
  list_out: { place: 'list', words: 'Fold a folder, or go from a chat to its folder', keys: [plain('ArrowLeft')] },
  list_unfold: { place: 'list', words: 'Unfold a folder', keys: [plain('ArrowRight')] },

  give_task: { place: 'work', words: 'Run the task that is being written', keys: [main('Enter')] },
  save_agent: { place: 'work', words: 'Save the agent', keys: [main('s')] },
  rule_up: { place: 'work', words: 'Move a rule up', keys: [alt('ArrowUp')] },
  rule_down: { place: 'work', words: 'Move a rule down', keys: [alt('ArrowDown')] },
  rule_delete: { place: 'work', words: 'Delete a rule', keys: [plain('Delete')] },

  quick_hide: { place: 'quick', words: 'Put the window away', keys: [plain('Escape')] },
  quick_new: { place: 'quick', words: 'New question', keys: [main('n'), main('l')] },
  quick_open: { place: 'quick', words: 'Open in Signalbox', keys: [main('o')] },
} as const satisfies Readonly<Record<string, Shortcut>>;
export type ShortcutId = keyof typeof SHORTCUTS;

/** A shortcut by its name, with everything that one may have. */
export const shortcutOf = (id: ShortcutId): Shortcut => SHORTCUTS[id];

/** All names, in the order of the sheet. */
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as ShortcutId[];
