import { t } from '../../../shared/language/t';
import { useSession } from '../../state/session';
import { useSettings } from '../../state/settings';
import { Dialog } from '../../ui/dialog';
import { isMac, useReach } from '../keys';
import { setSheetOpen, useShell } from '../shell-state';
import { printedAccelerator, printedShortcut } from './printed';
import styles from './shortcut-sheet.module.css';
import { PLACE_WORDS, SHORTCUT_IDS, SHORTCUT_PLACES, type ShortcutId, shortcutOf, type ShortcutPlace } from './table';

/** The keys of one shortcut as they are printed: each way to press it, or the first and the last of a range. */
export function printedWays(id: ShortcutId): readonly string[] {
  const { keys, isRange } = shortcutOf(id);
  const ways = keys.map((_, at) => printedShortcut(id, at));
  return isRange ? [`${ways[0]} – ${ways.at(-1)}`] : ways;
}

interface LineProps {
  readonly words: string;
  readonly ways: readonly string[];
}

function Line({ words, ways }: LineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.words}>{words}</dt>
      <dd className={styles.ways}>
        {ways.map((way) => (
          <kbd key={way} className={styles.keys}>
            {way}
          </kbd>
        ))}
      </dd>
    </div>
  );
}

/** The quick question's own keys: those of the settings, which hold from any program where the host can. */
function QuickAskLine() {
  const keys = useSettings((settings) => settings.quickAskKeys);
  const isElectron = useSession((session) => session.host === 'electron');
  if (keys === '') return null;
  return (
    <Line
      words={isElectron ? t('Ask quickly, from any program') : t('Ask quickly')}
      ways={[printedAccelerator(keys)]}
    />
  );
}

function Part({ place }: { readonly place: ShortcutPlace }) {
  const reaches = useReach();
  const ids = SHORTCUT_IDS.filter((id) => shortcutOf(id).place === place && reaches(id));
  return (
    <section className={styles.part} aria-label={t(PLACE_WORDS[place])}>
      <h3 className={styles.head}>{t(PLACE_WORDS[place])}</h3>
      <dl className={styles.lines}>
        {ids.map((id) => (
          <Line key={id} words={t(shortcutOf(id).words)} ways={printedWays(id)} />
        ))}
        {place === 'everywhere' ? <QuickAskLine /> : null}
      </dl>
    </section>
  );
}

/** Every shortcut that reaches this window, by where it holds. */
export function ShortcutSheet() {
  const open = useShell((shell) => shell.sheetOpen);
  return (
    <Dialog
      open={open}
      onOpenChange={setSheetOpen}
      size="large"
      title={t('Keyboard shortcuts')}
      description={t('Lists, menus and fields have their usual keys besides: arrows, Enter, Escape, Tab.')}
    >
      {/* The keys are printed as this system has them, which is known once main has said. */}
      <div
        className={styles.parts}
        key={String(isMac())}
        role="group"
        aria-label={t('Keyboard shortcuts')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {SHORTCUT_PLACES.map((place) => (
          <Part key={place} place={place} />
        ))}
      </div>
    </Dialog>
  );
}
