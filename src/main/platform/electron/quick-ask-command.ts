/** What asks Signalbox, running or not, for the quick question. */
export const QUICK_ASK_SWITCH = '--quick-ask';

/** Where this run of the app was started from. */
export interface StartedFrom {
  /** The program: Electron's, or the installed app's. */
  readonly program: string;
  /** The folder of the app where the program is Electron's own; null for an installed app. */
  readonly folder: string | null;
  /** The home folder where it is not the usual one; null else. */
  readonly home: string | null;
}

const quoted = (part: string): string => (/^[\w@%+=:,./-]+$/.test(part) ? part : `"${part.replaceAll('"', '\\"')}"`);

/** The command that opens the quick question, as it is typed into the keyboard settings of a system. */
export function quickAskCommand({ program, folder, home }: StartedFrom): string {
  const parts = [program, ...(folder === null ? [] : [folder]), ...(home === null ? [] : ['--home', home])];
  return [...parts.map(quoted), QUICK_ASK_SWITCH].join(' ');
}
