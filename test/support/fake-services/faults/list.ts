import { whole } from '../deliver';
import { document, type Exchange, messageOf } from '../exchange';
import type { ListFault } from '../fault-names';
import type { Step } from '../step';

/** How many models `models_many` lists. */
export const MANY_MODELS = 5000;

/** Rows as no service should send them, and some do. */
const WRONG_ROWS: readonly unknown[] = [
  null,
  42,
  'a-name',
  [],
  {},
  { id: 7, name: 7 },
  { id: '', name: '' },
  { id: null },
];

/** Model lists that are not as they should be. */
export const MODEL_LIST_FAULTS: Readonly<Record<ListFault, (exchange: Exchange) => Iterable<Step>>> = {
  models_many: (exchange) =>
    whole(
      messageOf(exchange, { models: Array.from({ length: MANY_MODELS }, (_, index) => ({ id: `model-${index}` })) }),
    ),
  models_duplicates: (exchange) =>
    whole(messageOf(exchange, { models: [...exchange.mood.models, ...exchange.mood.models] })),
  models_wrong_types: (exchange) => rows(exchange, (list) => [...WRONG_ROWS, ...list, ...WRONG_ROWS]),
  models_none: (exchange) => whole(messageOf(exchange, { models: [] })),
  models_null: (exchange) => rows(exchange, () => null),
};

function rows({ call, mood }: Exchange, change: (list: readonly unknown[]) => unknown): Iterable<Step> {
  if (call.kind !== 'models') throw new Error('A fault of the model list befell another call');
  const body = call.list(mood.models);
  const list = body[call.rows];
  return whole(document({ ...body, [call.rows]: change(Array.isArray(list) ? list : []) }));
}
