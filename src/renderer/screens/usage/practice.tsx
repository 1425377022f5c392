import type { UsageSum } from '../../../shared/domain/usage';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { count, totalOf } from './usage-words';

/** What was only practised, apart from what is paid for. Nothing where there was none. */
export function Practice({ sums }: { readonly sums: readonly UsageSum[] }) {
  const practised = sums.filter(({ isPractice }) => isPractice);
  if (practised.length === 0) return null;
  const { attempts, inputTokens, outputTokens } = totalOf(practised);
  return (
    <Section
      title="Practice"
      description="Answers that are made up inside the app. They cost nothing and count nowhere else."
    >
      <Panel>
        <PanelRow>
          {attempts === 1 ? '1 call' : `${count(attempts)} calls`}, {count(inputTokens + outputTokens)} tokens
        </PanelRow>
      </Panel>
    </Section>
  );
}
