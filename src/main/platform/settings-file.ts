import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../shared/language/t';
import { Settings } from '../../shared/domain/settings';
import { ProblemError } from '../problem-error';
import { HostRefusal } from './host-refusal';
import type { SettingsStore } from './platform';

/** The file's name without its ending, in the folder that everything is kept in. */
export const SETTINGS_NAME = 'settings';

/** How both hosts open the file with their store (conf, or electron-store, which is made of it). */
export const SETTINGS_OPTIONS = {
  fileExtension: 'json',
  accessPropertiesByDotNotation: false,
  /** What the damaged file holds is put aside before the store opens it; the store itself never clears anything. */
  clearInvalidConfig: false,
  configFileMode: 0o600,
} as const;

/** The part of conf that is used: the whole file as one object, written atomically when it is set. */
export interface SettingsFile {
  store: Record<string, unknown>;
}

type Raw = Record<string, unknown>;

/** What the file holds, or why it cannot be used. */
type Reading = { readonly state: 'absent' } | { readonly state: 'damaged' } | { readonly state: 'read'; raw: Raw };

const unusable = (path: string, cause: unknown) =>
  new HostRefusal(
    t('The settings file {path} cannot be read or moved.', { path }),
    t('Allow yourself to read and write it and its folder, or start with another folder (--home), then start again.'),
    cause,
  );

function readSettings(path: string): Reading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    throw unusable(path, error);
  }
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { state: 'damaged' };
    return { state: 'read', raw: raw as Raw };
  } catch {
    return { state: 'damaged' };
  }
}

/** Keeps every setting that is valid by itself, so that one bad value does not cost the others. */
function validPart(raw: Raw): Settings {
  const valid: Raw = {};
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(raw[key]);
    if (parsed.success) valid[key] = parsed.data;
  }
  return Settings.parse(valid);
}

/** A name that sorts by time and is allowed on every file system. */
function damagedPath(home: string, now: Date): string {
  return join(home, `${SETTINGS_NAME}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`);
}

/**
 * The settings of a host. A file that cannot be read as settings is put aside under another name, never overwritten,
 * and {@link SettingsStore.quarantined} says where it is; values in it that are valid are kept in use. Keys that this
 * version does not know stay in the file, for the version that does.
 *
 * @param open opens the store on `<home>/settings.json`; called at the first change, when that file is absent or whole
 * @throws {@link HostRefusal} when the file is there and cannot be read, or is damaged and cannot be moved
 */
export function openSettings(
  home: string,
  open: () => SettingsFile,
  now: () => Date = () => new Date(),
): SettingsStore {
  const path = join(home, `${SETTINGS_NAME}.json`);
  const reading = readSettings(path);
  let raw: Raw = reading.state === 'read' ? reading.raw : {};
  const whole = Settings.safeParse(raw);
  let current = whole.success ? whole.data : validPart(raw);
  let quarantined: string | null = null;
  if (reading.state === 'damaged' || !whole.success) {
    quarantined = damagedPath(home, now());
    try {
      renameSync(path, quarantined);
    } catch (error) {
      throw unusable(path, error);
    }
    raw = {};
  }
  let file: SettingsFile | null = null;
  return {
    quarantined,
    read: () => current,
    write(settings) {
      const next = Settings.parse(settings);
      try {
        file ??= open();
        file.store = { ...raw, ...next };
      } catch (cause) {
        throw new ProblemError(
          'storage',
          t('The settings could not be saved.'),
          t('Check that the disk is not full and that {home} can be written to, then try again.', { home }),
          { cause },
        );
      }
      current = next;
    },
  };
}
