import { useCallback, useRef } from 'react';
import { t } from '../../../shared/language/t';
import { useConnections } from '../../state/connections';
import { Screen } from '../../ui/screen';
import { ScreenHeader } from '../../ui/screen-header';
import { useReadLimits } from '../../state/limits';
import { Advanced } from './advanced/advanced';
import { CertifiedModels } from './certified-models/certified-models';
import { ClaudeModelSelection } from './claude-selection/claude-selection';
import { FoundOnThisComputer } from './found-on-this-computer';
import { AddProviderButton, TestAllButton } from './providers/header-actions';
import { Providers } from './providers/providers';

/** The providers that are connected, how each of them is, and what can be done with it. */
export function AiConfigurationScreen() {
  const connections = useConnections();
  useReadLimits();
  const addButton = useRef<HTMLButtonElement>(null);
  const focusAdd = useCallback(() => addButton.current?.focus(), []);
  const add = <AddProviderButton button={addButton} />;
  return (
    <Screen>
      <ScreenHeader
        title={t('AI Configuration')}
        description={t(
          'The providers that answer for you. Each is used with your own key or on your own computer, with nothing in between.',
        )}
        actions={
          connections.length === 0 ? undefined : (
            <>
              {connections.length < 2 ? null : <TestAllButton />}
              {add}
            </>
          )
        }
      />
      <Providers connections={connections} add={add} onGone={focusAdd} />
      <ClaudeModelSelection />
      <FoundOnThisComputer />
      {connections.length === 0 ? null : <Advanced />}
      <CertifiedModels />
    </Screen>
  );
}
