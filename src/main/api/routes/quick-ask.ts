import type { ImplementerInternal } from '@orpc/server';
import type { quickAsk } from '../../../shared/contract/quick-ask';
import type { Platform, QuickAskWindow } from '../../platform/platform';
import { ProblemError } from '../../problem-error';
import { t } from '../../../shared/language/t';
import type { CallContext } from '../router';

/** The window for a quick question, where the host has one of its own. */
export function quickAskRoutes(
  area: ImplementerInternal<typeof quickAsk, CallContext & Record<never, never>, CallContext>,
  platform: Pick<Platform, 'quickAsk'>,
) {
  const window = (): QuickAskWindow => {
    if (platform.quickAsk) return platform.quickAsk;
    throw new ProblemError(
      'not_found',
      t('Signalbox runs in a browser, which has no window for quick questions.'),
      t('Open the quick question from the command palette.'),
    );
  };
  return {
    state: area.state.handler(() => platform.quickAsk?.state() ?? null),
    show: area.show.handler(() => window().show()),
    hide: area.hide.handler(() => window().hide()),
    grow: area.grow.handler(({ input }) => window().grow(input.isTall)),
    goOn: area.goOn.handler(({ input }) => window().goOn(input.conversationId)),
  };
}
