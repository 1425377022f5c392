import type { Connection } from '../../../../shared/domain/connection';
import type { Assumption } from '../../../../shared/domain/route';
import { t } from '../../../../shared/language/t';
import type { ComboboxOption } from '../../../ui/combobox';

/** What can be assumed of the work itself. */
export type WorkAssumption = Exclude<Assumption['that'], 'is_red' | 'over_budget' | 'responding'>;

/** What can be assumed of the work, as choices. */
export function workChips(): readonly { readonly value: WorkAssumption; readonly label: string }[] {
  return [
    { value: 'has_image', label: t('has an image') },
    { value: 'needs_tools', label: t('needs tools') },
    { value: 'needs_structured_output', label: t('needs structured output') },
  ];
}

/** What is assumed of a connection. */
export type ConnectionAssumption = Extract<Assumption, { connectionId: string }>;

/** What is assumed of a connection, in words: "Claude is red". */
export function assumptionWords({ that }: ConnectionAssumption, label: string): string {
  switch (that) {
    case 'is_red':
      return t('{label} is red', { label });
    case 'over_budget':
      return t('{label} is over budget', { label });
    case 'responding':
      return t('{label} is responding', { label });
  }
}

/** What can be assumed of the connections. */
export function assumptionOptions(connections: readonly Connection[]): readonly ComboboxOption[] {
  return connections.flatMap(({ id, label }) =>
    (['is_red', 'over_budget', 'responding'] as const).map((that) => ({
      value: `${that} ${id}`,
      label: assumptionWords({ that, connectionId: id }, label),
    })),
  );
}

/** The assumption behind a value of {@link assumptionOptions}; null for any other text. */
export function assumptionOf(value: string): ConnectionAssumption | null {
  const [that, connectionId] = value.split(' ');
  if (connectionId === undefined) return null;
  return that === 'is_red' || that === 'over_budget' || that === 'responding' ? { that, connectionId } : null;
}

/** With one more assumption. One that contradicts it goes: a connection cannot be red and respond. */
export function assuming(
  assumed: readonly ConnectionAssumption[],
  one: ConnectionAssumption,
): readonly ConnectionAssumption[] {
  const stay = assumed.filter(({ connectionId, that }) => {
    if (connectionId !== one.connectionId) return true;
    return that !== one.that && that !== 'responding' && one.that !== 'responding';
  });
  return [...stay, one];
}
