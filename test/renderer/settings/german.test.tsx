import '../support/browser-parts';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CompareScreen } from '../../../src/renderer/screens/compare/compare-screen';
import { PlaybooksScreen } from '../../../src/renderer/screens/playbooks/playbooks-screen';
import { leftOutWords, lossWords } from '../../../src/renderer/screens/settings/import/import-words';
import { SettingsScreen } from '../../../src/renderer/screens/settings/settings-screen';
import { vaultWords } from '../../../src/renderer/screens/settings/vault-words';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';
import { openWindow } from '../support/open-window';

let end: () => void = () => undefined;
beforeAll(() => speak('de', windowWords));
afterEach(() => end());
afterAll(() => speak('en', null));

describe('the settings in German', () => {
  it('name everything, and say what does not fit', async () => {
    const opened = await openWindow({});
    end = opened.end;
    render(<SettingsScreen />);
    expect(screen.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Farbschema' })).toBeTruthy();
    // Each language in its own words.
    expect(screen.getByRole('radio', { name: 'English' })).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Bis zum ersten Wort');
    await userEvent.clear(field);
    await userEvent.type(field, 'bald');
    await userEvent.tab();
    expect(screen.getByText('Bitte eine ganze Zahl von 1 bis 3.600 eingeben.')).toBeTruthy();
  });

  it('name the file that was chosen, and say when none is', async () => {
    const opened = await openWindow({});
    end = opened.end;
    render(<SettingsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Verbindungen importieren' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Verbindungen importieren' }));
    expect(dialog.getByText('Keine Datei gewählt')).toBeTruthy();
    await userEvent.upload(
      dialog.getByLabelText('Datei'),
      new File(['{}'], 'meine.json', { type: 'application/json' }),
    );
    expect(dialog.getByText('meine.json')).toBeTruthy();
    expect(dialog.queryByText('Keine Datei gewählt')).toBeNull();
  });

  it('put names and numbers into whole sentences', () => {
    expect(vaultWords({ state: 'open', source: 'system', store: 'GNOME Keyring' }).title).toBe(
      'Hauptschlüssel aufbewahrt von: GNOME Keyring',
    );
    expect(leftOutWords('deleted_here', 1)).toMatch(/^1 Chat, der hier gelöscht wurde\. Um ihn zurückzuholen, bitte/);
    expect(leftOutWords('deleted_here', 1200)).toMatch(/^1\.200 Chats, die hier gelöscht wurden\. Um sie/);
    expect(lossWords('unknown_kind', 'hologram', 2)).toMatch(
      /^2 Chats mit etwas, das hier nicht bekannt ist \(„hologram“\)/,
    );
  });
});

describe('what this version does not have', () => {
  it('says so in German', () => {
    render(
      <>
        <PlaybooksScreen />
        <CompareScreen />
      </>,
    );
    expect(screen.getByRole('heading', { name: 'Playbooks' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Vergleichen' })).toBeTruthy();
    expect(screen.getAllByText('In dieser Version noch nicht dabei. Das wird hier möglich sein:')).toHaveLength(2);
    expect(screen.getByText('Blind bewertet')).toBeTruthy();
  });
});
