import { PracticeMode } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import { Combobox } from '../../ui/combobox';
import { PRACTICE_MODE_WORDS } from './practice-modes';
import type { OpenConnectForm } from './use-connect-flow';

/** Lets the practice provider fail on purpose, so that each failure can be seen before it happens in earnest. */
export function PracticeModeField({ open: { flow, form } }: { readonly open: OpenConnectForm }) {
  return (
    <Combobox
      label={t('Practice behaviour')}
      options={PracticeMode.options.map((mode) => ({ value: mode, label: t(PRACTICE_MODE_WORDS[mode]) }))}
      value={form.draft.practiceMode}
      onChange={(value) => {
        const mode = PracticeMode.options.find((candidate) => candidate === value);
        if (mode) flow.change({ type: 'chose_practice_mode', mode });
      }}
      hint={t('What it does with every message.')}
    />
  );
}
