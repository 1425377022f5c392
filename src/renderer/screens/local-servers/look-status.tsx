import { t } from '../../../shared/language/t';
import { useDiscovery } from '../../state/discovery';
import { VisuallyHidden } from '../../ui/visually-hidden';

/** Tells those who do not see it how a look goes and what came of it. */
export function LookStatus() {
  const discovery = useDiscovery((state) => state.discovery);
  return (
    <VisuallyHidden>
      <span role="status">{discovery === null ? '' : words(discovery.state, discovery.servers.length)}</span>
    </VisuallyHidden>
  );
}

function words(state: 'looking' | 'looked' | 'not_looked', count: number): string {
  if (state === 'not_looked') return '';
  if (state === 'looking') return t('Looking for model servers.');
  if (count === 0) return t('No model server was found.');
  return t('{count, plural, one {One model server was found.} other {# model servers were found.}}', { count });
}
