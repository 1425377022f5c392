import type { UsageSum } from '../../../shared/domain/usage';
import { t } from '../../../shared/language/t';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { totalOf } from './usage-words';

/** What was only practised, apart from what is paid for. Nothing where there was none. */
export function Practice({ sums }: { readonly sums: readonly UsageSum[] }) {
  const practised = sums.filter(({ isPractice }) => isPractice);
  if (practised.length === 0) return null;
  const { attempts, inputTokens, outputTokens } = totalOf(practised);
  return (
    <Section
      title={t('Practice')}
      description={t('Answers that are made up inside the app. They cost nothing and count nowhere else.')}
    >
      <Panel>
        <PanelRow>
          {t('{count, plural, one {# call} other {# calls}}, {tokens, number} tokens', {
            count: attempts,
            tokens: inputTokens + outputTokens,
          })}
        </PanelRow>
      </Panel>
    </Section>
  );
}
