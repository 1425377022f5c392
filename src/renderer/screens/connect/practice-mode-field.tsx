import { PracticeMode } from '../../../shared/domain/provider';
import { Combobox } from '../../ui/combobox';
import { PRACTICE_MODE_WORDS } from './practice-modes';
import type { OpenConnectForm } from './use-connect-flow';

const OPTIONS = PracticeMode.options.map((mode) => ({ value: mode, label: PRACTICE_MODE_WORDS[mode] }));

/** Lets the practice provider fail on purpose, so that each failure can be seen before it happens in earnest. */
export function PracticeModeField({ open: { flow, form } }: { readonly open: OpenConnectForm }) {
  return (
    <Combobox
      label="Practice behaviour"
      options={OPTIONS}
      value={form.draft.practiceMode}
      onChange={(value) => {
        const mode = PracticeMode.options.find((candidate) => candidate === value);
        if (mode) flow.change({ type: 'chose_practice_mode', mode });
      }}
      hint="What it does with every message."
    />
  );
}
