import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigation } from '../../../app/navigation';
import { goToSearch, searchedAt } from '../../../app/search-place';
import type { Search } from '../../../state/search';

/** How long nobody may have typed until the address has the words, in milliseconds: browsers count its changes. */
const ADDRESS_MS = 400;

function textOfPlace(): string | null {
  const { place } = useNavigation.getState();
  return place.screen === 'chat' ? searchedAt(place.id) : null;
}

/** The words of a search: typed in a field, and kept in the address, so that Back and a reload find them again. */
export function useSearchField(search: Search, field: RefObject<HTMLInputElement | null>) {
  const [typed, setTyped] = useState(() => textOfPlace() ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isWriting = useRef(false);

  useEffect(() => {
    search.type(textOfPlace() ?? '', true);
    // Somebody comes here once more: by a key, or with other words.
    const end = useNavigation.subscribe(() => {
      const text = textOfPlace();
      if (isWriting.current || text === null) return;
      clearTimeout(timer.current);
      setTyped(text);
      search.type(text, true);
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.select();
      });
    });
    return () => {
      end();
      clearTimeout(timer.current);
    };
  }, [search, field]);

  /** Writes words into the address: those that stand in the field, before somebody leaves. */
  const keep = (text = typed) => {
    clearTimeout(timer.current);
    isWriting.current = true;
    goToSearch(text, { replace: true });
    isWriting.current = false;
  };
  const type = (text: string) => {
    setTyped(text);
    search.type(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(text), ADDRESS_MS);
  };
  return { typed, type, keep };
}
