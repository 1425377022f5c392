import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { isPressed } from '../../../app/shortcuts/pressed';
import { type ChatHit, countedText, type Found, useSearchIn } from '../../../state/search';
import { IconButton } from '../../../ui/icon-button';
import styles from './find-bar.module.css';
import { endFinding, useFinding } from './finding';
import { goToHit, isHeld } from './go-to-message';
import { mark } from './marking';

/** What is said beside the field: where one is among the finds, or how many there are. */
function countWords({ hits, total, state }: Found, at: number | null): string {
  const { count, isMore } = total;
  if (hits.length === 0) return state.isComplete ? t('Not found') : t('Still being indexed');
  if (at !== null) {
    const place = { at: at + 1, count };
    return isMore ? t('{at, number} of {count, number}+', place) : t('{at, number} of {count, number}', place);
  }
  return isMore && count !== 1
    ? t('{count, number}+ messages', { count })
    : t('{count, plural, one {# message} other {# messages}}', { count });
}

/** The newest find among what is on the screen; null where none is: nobody is taken far away by typing alone. */
function newestHeld(hits: readonly ChatHit[]): number | null {
  const at = hits.findLastIndex((hit) => hit.found === 'message' && isHeld(hit));
  return at < 0 ? null : at;
}

/** Most messages that one goes through; more are counted. */
const MOST = 500;

/** Finds in the conversation below it: Enter and the arrows go from message to message, Escape closes. */
export function FindBar({ conversationId }: { readonly conversationId: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [opener] = useState(() => document.activeElement);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<{ readonly in: Found; readonly at: number } | null>(null);
  const goTo = (found: Found, at: number) => {
    const hit = found.hits[at];
    if (!hit) return;
    setPlace({ in: found, at });
    void goToHit(hit, { takesFocus: false });
  };
  const { found, isReading, problem, search } = useSearchIn(conversationId, MOST, (here) => {
    mark([]);
    const first = newestHeld(here.hits);
    if (first !== null) goTo(here, first);
  });
  const hits = found.text === countedText(typed) ? found.hits : [];
  const at = place !== null && place.in === found ? place.at : null;

  useEffect(() => {
    const takeFocus = () => {
      field.current?.focus();
      field.current?.select();
    };
    takeFocus();
    const end = useFinding.subscribe((now, before) => {
      if (now.asked !== before.asked) takeFocus();
    });
    return () => {
      end();
      mark([]);
    };
  }, []);

  const go = (by: 1 | -1) => {
    if (hits.length > 0) goTo(found, at === null ? hits.length - 1 : (at + by + hits.length) % hits.length);
  };
  const close = () => {
    endFinding();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (isPressed('find_end', event)) close();
    else if (isPressed('find_before', event)) go(-1);
    else if (isPressed('find_next', event)) go(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string) => {
    setTyped(text);
    search.type(text);
    if (text.trim() === '') mark([]);
  };
  const isFound = found.text !== '' && found.text === countedText(typed) && !(isReading && hits.length === 0);
  const words = problem?.sentence ?? (isFound ? countWords(found, at) : '');
  return (
    <search className={styles.bar} aria-label={t('Find in this conversation')}>
      <input
        ref={field}
        className={styles.field}
        type="search"
        aria-label={t('Find in this conversation')}
        placeholder={t('Find in this conversation')}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        dir="auto"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <span className={styles.count} role="status">
        {words}
      </span>
      <IconButton label={t('Previous ¦ hit')} size="small" aria-disabled={hits.length === 0} onClick={() => go(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label={t('Next ¦ hit')} size="small" aria-disabled={hits.length === 0} onClick={() => go(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton label={t('Close')} size="small" onClick={close}>
        <X />
      </IconButton>
    </search>
  );
}
