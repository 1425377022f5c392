import { z } from 'zod';
import { MODEL_NAME_MAX } from '../../shared/domain/connection';
import { LogicalModelDraft, TARGETS_MAX, type LogicalModel } from '../../shared/domain/logical-model';
import { FALLBACKS_MAX, RuleDraft, type Backend, type RoutingRule } from '../../shared/domain/rule';

const place = z.int().nonnegative();

/** A backend as it is carried: ids are of one computer alone, so that it names places in the file. */
const CarriedBackend = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('connection'),
    /** The connection's place in the file. */
    connection: place,
    model: z.string().min(1).max(MODEL_NAME_MAX).nullable(),
  }),
  z.object({ type: z.literal('logical'), logicalModel: place }),
]);
export type CarriedBackend = z.infer<typeof CarriedBackend>;

const CarriedRule = RuleDraft.extend({
  backend: CarriedBackend,
  fallbacks: z.array(CarriedBackend).max(FALLBACKS_MAX),
});
export type CarriedRule = z.infer<typeof CarriedRule>;

const CarriedLogicalModel = LogicalModelDraft.extend({ targets: z.array(CarriedBackend).max(TARGETS_MAX) });
export type CarriedLogicalModel = z.infer<typeof CarriedLogicalModel>;

/** Null in a list: something of a sort that is not known here. It keeps its place, since others are named by theirs. */
export const CarriedRouting = z.object({
  logicalModels: z.array(CarriedLogicalModel.nullable().catch(null)),
  rules: z.array(CarriedRule.nullable().catch(null)),
});
export type CarriedRouting = z.infer<typeof CarriedRouting>;

/** Files of earlier versions carry none. */
export const NO_ROUTING: CarriedRouting = { logicalModels: [], rules: [] };

/**
 * Rules and logical models as they are carried. What points to a connection that stays behind is left behind with it.
 * @param connectionIds those that are in the file, in their order there
 */
export function carriedRouting(
  rules: readonly RoutingRule[],
  logicalModels: readonly LogicalModel[],
  connectionIds: readonly string[],
): CarriedRouting {
  const connections = new Map(connectionIds.map((id, at) => [id, at]));
  const models = new Map(logicalModels.map(({ id }, at) => [id, at]));
  const carried = (backend: Backend): CarriedBackend[] => {
    switch (backend.type) {
      case 'connection': {
        const connection = connections.get(backend.connectionId);
        return connection === undefined ? [] : [{ type: 'connection', connection, model: backend.model }];
      }
      case 'logical': {
        const logicalModel = models.get(backend.logicalModelId);
        return logicalModel === undefined ? [] : [{ type: 'logical', logicalModel }];
      }
    }
  };
  return {
    logicalModels: logicalModels.map(({ name, capabilities, parameters, targets }) => ({
      name,
      capabilities,
      parameters,
      targets: targets.flatMap(carried),
    })),
    rules: rules.flatMap(({ context, priority, match, breakerFigures, backend, fallbacks }) =>
      carried(backend).map((own) => ({
        context,
        priority,
        match,
        breakerFigures,
        backend: own,
        fallbacks: fallbacks.flatMap(carried),
      })),
    ),
  };
}
