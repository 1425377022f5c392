import { type BrowserWindow, dialog, type RenderProcessGoneDetails } from 'electron';
import { t } from '../../../shared/language/t';

/** A window that fails this often within this time (ms) would go on failing. */
const CRASHES_MAX = 3;
const CRASHES_WITHIN_MS = 60_000;

/** What a failing window is reported to. */
export interface Recovery {
  readonly onDefect: (error: unknown) => void;
  /** The window cannot be kept open. */
  readonly giveUp: () => void;
  /** The clock, in ms. */
  readonly now?: () => number;
}

const crash = (details: RenderProcessGoneDetails): Error =>
  new Error(`The window's process ended: ${details.reason} (${details.exitCode})`);

/** Loads the window again when its process has failed, and says so; asks what to do when it does not answer. */
export function recoverWindow(window: BrowserWindow, { onDefect, giveUp, now = Date.now }: Recovery): void {
  const crashes: number[] = [];
  const { webContents } = window;

  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    onDefect(crash(details));
    crashes.push(now());
    if (crashes.filter((at) => now() - at < CRASHES_WITHIN_MS).length >= CRASHES_MAX) {
      dialog.showErrorBox(
        t('The window of Signalbox keeps failing'),
        t('Signalbox ends now. Your conversations are saved. Start it again; if it fails again, restart the computer.'),
      );
      giveUp();
      return;
    }
    webContents.reload();
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: t('The window had to be opened again'),
      detail: t('It stopped working. Your conversations are saved, and answers under way go on.'),
      buttons: [t('OK')],
    });
  });

  async function askAboutWaiting(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('The window does not answer'),
      detail: t('Wait for it, or load it again. Your conversations are saved.'),
      buttons: [t('Wait'), t('Load again')],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  }
  window.on('unresponsive', () => {
    onDefect(new Error('The window does not answer'));
    askAboutWaiting().catch(onDefect);
  });
}
