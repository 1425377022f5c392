import { Command as List } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { createElement, useMemo, useRef, useState } from 'react';
import { t } from '../../../shared/language/t';
import { type ChatHit, countedText, useSearch } from '../../state/search';
import { useSettings } from '../../state/settings';
import { Kbd } from '../../ui/kbd';
import { goToHit } from '../../screens/chat/find/go-to-message';
import { useReturnFocus } from '../../ui/use-return-focus';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { useReach } from '../keys';
import { goToSearch } from '../search-place';
import { setPaletteOpen, useShell } from '../shell-state';
import { printedAccelerator, printedShortcut } from '../shortcuts/printed';
import { commandIcon, commandShortcut } from './command-look';
import { type Command, type CommandAction, opensDialog } from './command';
import { ALL_RESULTS, FoundInChats, hitValue, shownHits } from './found-in-chats';
import styles from './palette.module.css';
import { runCommand } from './run-command';
import { listedChats, usePaletteCommands } from './use-palette-commands';

function CommandIcon({ action }: { readonly action: CommandAction }) {
  return createElement(commandIcon(action), { className: styles.icon, 'aria-hidden': true });
}

/** The keys that do the same, where there are some that reach this window. */
function CommandKeys({ action }: { readonly action: CommandAction }) {
  const reaches = useReach();
  const quickAskKeys = useSettings((settings) => settings.quickAskKeys);
  const shortcut = commandShortcut(action);
  const keys =
    action.do === 'ask_quickly'
      ? printedAccelerator(quickAskKeys)
      : shortcut !== null && reaches(shortcut.id)
        ? printedShortcut(shortcut.id, shortcut.at)
        : '';
  return keys === '' ? null : (
    <span className={styles.keys}>
      <Kbd keys={keys} />
    </span>
  );
}

/** Consecutive commands of one group, as {@link matches} leaves them. */
function inGroups(commands: readonly Command[]): { name: string; commands: Command[] }[] {
  const groups: { name: string; commands: Command[] }[] = [];
  for (const command of commands) {
    const last = groups.at(-1);
    if (last?.name === command.group) last.commands.push(command);
    else groups.push({ name: command.group, commands: [command] });
  }
  return groups;
}

/** Reaches everything from the keyboard: type a few letters of what is wanted, Enter takes the first. */
export function Palette() {
  const open = useShell((shell) => shell.paletteOpen);
  return (
    <Radix.Root open={open} onOpenChange={setPaletteOpen}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        {open ? <OpenPalette /> : null}
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Finds that are asked for at once: some of them are chats that stand among the commands. */
const FINDS = 30;

function OpenPalette() {
  const [typed, setTyped] = useState('');
  const returnFocus = useReturnFocus(true);
  // Where the command leads, the focus waits already.
  const staysThere = useRef(false);
  const [pointedAt, setPointedAt] = useState('');
  const { shown, hidden } = usePaletteCommands(typed);
  const { found, isReading, problem, search } = useSearch(FINDS);
  const hits = useMemo(() => shownHits(found, listedChats(shown)), [found, shown]);
  const isFound = found.text === countedText(typed) && !isReading;
  const hasNone = isFound && found.hits.length === 0;
  const offersChats = typed.trim() !== '' && problem === null && !hasNone;
  const values = [...shown.map(({ value }) => value), ...(offersChats ? [...hits.map(hitValue), ALL_RESULTS] : [])];
  // What was found for other words is taken only by whoever points at it.
  const firstOffer = isFound ? values[0] : (shown[0]?.value ?? ALL_RESULTS);
  const selected = values.includes(pointedAt) ? pointedAt : (firstOffer ?? '');
  // What moves the focus happens once the palette has let go of it: until then it takes it back. A dialog, besides, is to know
  // where to give it back to in its turn.
  const waiting = useRef<(() => void) | null>(null);
  const leave = (goOn: () => void) => {
    waiting.current = goOn;
    setPaletteOpen(false);
  };
  const take = ({ action }: Command) => {
    staysThere.current = ['search', 'find', 'import_chats'].includes(action.do);
    const run = () => void runCommand(action);
    if (staysThere.current || opensDialog(action)) return leave(run);
    setPaletteOpen(false);
    run();
  };
  const close = (event: Event) => {
    if (staysThere.current) event.preventDefault();
    else returnFocus.onCloseAutoFocus(event);
    waiting.current?.();
    waiting.current = null;
  };
  const takeHit = (hit: ChatHit) => {
    staysThere.current = true;
    leave(() => void goToHit(hit));
  };
  const takeAll = () => {
    staysThere.current = true;
    leave(() => goToSearch(typed));
  };
  return (
    <Radix.Content className={styles.palette} aria-describedby={undefined} onCloseAutoFocus={close}>
      <VisuallyHidden>
        <Radix.Title>{t('Search')}</Radix.Title>
      </VisuallyHidden>
      <List label={t('Search')} shouldFilter={false} loop value={selected} onValueChange={setPointedAt}>
        <div className={styles.top}>
          <Search className={styles.icon} aria-hidden="true" />
          <List.Input
            className={styles.input}
            placeholder={t('Search chats, screens and actions')}
            value={typed}
            onValueChange={(text) => {
              setTyped(text);
              search.type(text);
              setPointedAt('');
            }}
          />
        </div>
        <List.List className={styles.list} label={t('Found')}>
          {inGroups(shown).map((group) => (
            <List.Group key={group.name} heading={group.name} className={styles.group}>
              {group.commands.map((command) => (
                <List.Item
                  key={command.value}
                  value={command.value}
                  className={styles.item}
                  onSelect={() => take(command)}
                >
                  <CommandIcon action={command.action} />
                  <span className={styles.label} dir="auto">
                    {command.label}
                  </span>
                  {command.detail === undefined ? null : <span className={styles.detail}>{command.detail}</span>}
                  <CommandKeys action={command.action} />
                </List.Item>
              ))}
            </List.Group>
          ))}
          {offersChats ? <FoundInChats found={found} hits={hits} onHit={takeHit} onAll={takeAll} /> : null}
          {problem === null ? null : (
            <List.Item disabled value="problem" className={styles.nothing}>
              {problem.sentence} {problem.advice}
            </List.Item>
          )}
          {shown.length === 0 && (hasNone || problem !== null) ? (
            <List.Item disabled value="nothing" className={styles.nothing}>
              {t('Nothing found for “{words}”.', { words: typed.trim() })}
            </List.Item>
          ) : null}
        </List.List>
        {hidden > 0 ? <p className={styles.more}>{t('{count, number} more, keep typing', { count: hidden })}</p> : null}
      </List>
    </Radix.Content>
  );
}
