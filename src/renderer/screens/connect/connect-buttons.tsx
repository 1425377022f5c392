import { t } from '../../../shared/language/t';
import { Button } from '../../ui/button';
import { mayBeSavedAnyway } from './proof-state';
import { currentProblem } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

interface ConnectButtonsProps {
  readonly open: OpenConnectForm;
  /** The verb of the submit button. */
  readonly label: string;
  /** Leaves the form without saving. */
  readonly cancel: { readonly label: string; readonly run: () => void };
  /** Saves although the service could not be reached; left out where that is not possible. */
  readonly onSaveAnyway?: () => void;
}

/** The buttons below the connect form. They stand inside its form element. */
export function ConnectButtons({ open: { form }, label, cancel, onSaveAnyway }: ConnectButtonsProps) {
  const problem = currentProblem(form);
  return (
    <>
      <Button onClick={cancel.run}>{cancel.label}</Button>
      {onSaveAnyway && problem && mayBeSavedAnyway(problem, form.draft) ? (
        <Button onClick={onSaveAnyway}>{t('Save anyway')}</Button>
      ) : null}
      <Button variant="primary" type="submit" busy={form.submission.state === 'running'}>
        {label}
      </Button>
    </>
  );
}
