import { ComboboxList } from '../../../ui/combobox-list';
import type { SlashItem } from './slash-items';

/** What {@link SlashList} is told. */
export interface SlashListProps {
  readonly id: string;
  readonly items: readonly SlashItem[];
  /** Index of the one that Enter takes. */
  readonly active: number;
  /** The CSS anchor name of the box that it hangs from. */
  readonly anchor: string;
  onPick(item: SlashItem): void;
  onActive(index: number): void;
}

/** What a slash offers. The focus stays in the field, whose keys move through it. */
export function SlashList({ id, items, active, anchor, onPick, onActive }: SlashListProps) {
  return (
    <ComboboxList
      id={id}
      shown={items}
      value=""
      active={active}
      anchor={anchor}
      note={null}
      onPick={({ value }) => {
        const item = items.find((one) => one.value === value);
        if (item) onPick(item);
      }}
      onActive={onActive}
    />
  );
}
