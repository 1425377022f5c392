import { create } from 'zustand';
import { Settings, type SettingsChange } from '../../shared/domain/settings';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** The settings, as main last told them; the defaults before it did. */
export const useSettings = create<Settings>(() => Settings.parse({}));

/** Takes over the settings that main gave. */
export function keepSettings(settings: Settings): void {
  useSettings.setState(settings, true);
}

/** Changes settings on the screen at once and in main. Rejects with main's problem, and puts back what was. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const before = useSettings.getState();
  const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  useSettings.setState(wanted);
  try {
    keepSettings(await currentMain().settings.change(change));
  } catch (error) {
    keepSettings(before);
    throw error;
  }
}

onAppEvent((event) => {
  if (event.type === 'settings_changed') keepSettings(event.settings);
});
