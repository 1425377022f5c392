import { Search as SearchSign } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import { countedText, useSearch } from '../../../state/search';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Rich } from '../../../ui/rich';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { Spinner } from '../../../ui/spinner';
import { TextField } from '../../../ui/text-field';
import { HitRows } from './hit-rows';
import styles from './search-screen.module.css';
import { buildingWords, resultWords } from './search-words';
import { useSearchField } from './use-search-field';

/** Finds per page. */
const PAGE_HITS = 50;

/** What can be written into the field, by examples. */
function Syntax() {
  return (
    <dl className={styles.syntax}>
      <div>
        <dt>{t('porto train')}</dt>
        <dd>{t('both words, anywhere in a message or a title')}</dd>
      </div>
      <div>
        <dt>{t('“three days”')}</dt>
        <dd>{t('just these words, one after the other')}</dd>
      </div>
      <div>
        <dt>{t('porto -wine')}</dt>
        <dd>{t('without a word')}</dd>
      </div>
    </dl>
  );
}

/** Everything that stands in the chats and fits what is typed, in a list that goes on for as long as there is more. */
export function SearchScreen() {
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { found, isReading, problem, search } = useSearch(PAGE_HITS);
  const { typed, type, keep } = useSearchField(search, field);
  const isEmpty = countedText(typed) === '';
  const isFresh = found.text === countedText(typed);
  const hasNone = isFresh && !isReading && found.hits.length === 0;
  return (
    <Screen width="reading" scroller={scroller}>
      <ScreenHeader
        title={t('Search')}
        description={t('Every title and every message of your chats, archived ones too.')}
      />
      <search className={styles.top}>
        <TextField
          ref={field}
          label={t('Search your chats')}
          hideLabel
          type="search"
          placeholder={t('Words, “a phrase”, -without')}
          autoFocus
          maxLength={1000}
          dir="auto"
          value={typed}
          onChange={type}
          trailing={<SearchSign size={16} aria-hidden="true" />}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            scroller.current?.querySelector<HTMLElement>('[data-hit]')?.focus();
          }}
        />
        <p className={styles.count} role="status">
          {isEmpty || found.text === '' || hasNone ? '' : resultWords(found.total)}
        </p>
      </search>
      {problem === null ? null : (
        <ProblemPanel
          problem={problem}
          actions={
            <Button size="small" onClick={search.again}>
              {t('Try again')}
            </Button>
          }
        />
      )}
      {isEmpty || found.state.isComplete ? null : <p className={styles.building}>{buildingWords(found.state)}</p>}
      {isEmpty ? (
        <EmptyState drawing="letter" title={t('Find anything that was said')}>
          <Syntax />
        </EmptyState>
      ) : null}
      {!isEmpty && hasNone && problem === null ? (
        <EmptyState drawing="points" title={t('Nothing found')}>
          <p>
            <Rich
              text="No title and no message fits “{words}”. Fewer words find more."
              words={<bdi>{withoutOverrides(typed.trim())}</bdi>}
            />
          </p>
          <Syntax />
        </EmptyState>
      ) : null}
      {!isEmpty && isReading && found.hits.length === 0 ? (
        <div className={styles.waiting}>
          <Spinner label={t('Searching your chats')} />
        </div>
      ) : null}
      {isEmpty || found.hits.length === 0 ? null : (
        <HitRows
          found={found}
          isReading={isReading}
          scroller={scroller}
          onMore={search.readMore}
          onLeave={() => keep()}
          onUp={() => field.current?.focus()}
        />
      )}
    </Screen>
  );
}
