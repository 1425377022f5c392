import { Command as List } from 'cmdk';
import { MessageSquare, Search } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { HitLine } from '../../screens/chat/find/hit-line';
import { buildingWords, resultWords } from '../../screens/chat/find/search-words';
import { type ChatHit, type Found, hitKey } from '../../state/search';
import { Kbd } from '../../ui/kbd';
import { printedShortcut } from '../shortcuts/printed';
import styles from './palette.module.css';

/** The line that leads to all finds, as the palette knows it. */
export const ALL_RESULTS = 'all-results';
/** Finds that the palette shows; the others are in the search. */
const SHOWN = 6;

/** A find, as the palette knows its line. */
export function hitValue(hit: ChatHit): string {
  return `hit ${hitKey(hit)}`;
}

/** The best finds, without the chats that the palette has by their titles already. */
export function shownHits({ hits }: Found, listed: ReadonlySet<string>): readonly ChatHit[] {
  return hits.filter((hit) => hit.found === 'message' || !listed.has(hit.conversationId)).slice(0, SHOWN);
}

interface FoundInChatsProps {
  readonly found: Found;
  readonly hits: readonly ChatHit[];
  readonly onHit: (hit: ChatHit) => void;
  readonly onAll: () => void;
}

/** What stands in the chats, below the commands, and the way to all of it. */
export function FoundInChats({ found, hits, onHit, onAll }: FoundInChatsProps) {
  return (
    <List.Group heading={t('In your chats')} className={styles.group}>
      {hits.map((hit) => (
        <List.Item key={hitValue(hit)} value={hitValue(hit)} className={styles.hit} onSelect={() => onHit(hit)}>
          <MessageSquare className={styles.icon} aria-hidden="true" />
          <HitLine hit={hit} />
        </List.Item>
      ))}
      <List.Item value={ALL_RESULTS} className={styles.item} onSelect={onAll}>
        <Search className={styles.icon} aria-hidden="true" />
        <span className={styles.label}>{t('Show all results')}</span>
        {found.hits.length === 0 ? null : <span className={styles.detail}>{resultWords(found.total)}</span>}
        <span className={styles.keys}>
          <Kbd keys={printedShortcut('search_chats')} />
        </span>
      </List.Item>
      {found.state.isComplete ? null : (
        <List.Item disabled value="building" className={styles.nothing}>
          {buildingWords(found.state)}
        </List.Item>
      )}
    </List.Group>
  );
}
