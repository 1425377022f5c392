import { spawn } from 'node:child_process';
import { plainNote } from '../plain-note';
import type { Platform, SystemNote } from '../platform';
import type { Command } from './open-with-system';

/** AppleScript that takes the words as arguments: they are never a part of the script. */
const APPLE_SCRIPT = [
  'on run argv',
  'display notification (item 2 of argv) with title (item 1 of argv)',
  'end run',
] as const;

/** The system's own program that tells something; null where a system brings none. */
export function noteCommand(system: Platform['system'], note: SystemNote): Command | null {
  const { title, body } = plainNote(system, note);
  switch (system) {
    case 'linux':
      return { program: 'notify-send', arguments: ['--app-name=Signalbox', '--', title, body] };
    case 'mac':
      return {
        program: 'osascript',
        arguments: [...APPLE_SCRIPT.flatMap((line) => ['-e', line]), '--', title, body],
      };
    case 'windows':
      return null;
  }
}

/** Tells it if the system can. A desktop without the program, or without notifications, is no failure of anything. */
export function showNote(system: Platform['system'], note: SystemNote): void {
  const command = noteCommand(system, note);
  if (!command) return;
  const child = spawn(command.program, command.arguments, { shell: false, stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
