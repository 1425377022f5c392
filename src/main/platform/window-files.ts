import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../shared/language/t';
import { HostRefusal } from './host-refusal';

/**
 * Makes sure that the built window is there, before anything is started that would have nothing to show.
 * @param rendererRoot the absolute path of the built window
 */
export function assertBuilt(rendererRoot: string): void {
  if (existsSync(join(rendererRoot, 'index.html'))) return;
  throw new HostRefusal(
    t('The files of the window are missing.'),
    t('Build Signalbox (npm run build) or install it again.'),
  );
}
