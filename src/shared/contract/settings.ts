import { Settings, SettingsChange } from '../domain/settings';
import { procedure } from './problem-error';

export const settings = {
  change: procedure.input(SettingsChange).output(Settings),
};
