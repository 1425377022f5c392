import type { RoutePlan, RouteRequest, Via } from '../../../shared/domain/route';
import { addByAbility } from './by-ability';
import { matches } from './matches';
import { Places } from './places';
import type { RouteSnapshot } from './snapshot';
import { strongerFirst } from './stronger-first';
import { lackOf } from './trouble';

const CHOSEN: Via = { by: 'chosen' };
const PRIMARY: Via = { by: 'primary' };
const BACKUP: Via = { by: 'backup' };

/**
 * Where a piece of work may go, in order, and what was passed over and why (routing.md, Planning a task). Pure: the same
 * request and snapshot give the same plan. The order: what the person chose for this work; the rules of the agent; the
 * rules for everything; connections of the level that the person asked for; Primary; where Primary cannot do the work and
 * no rule served, connections that can; backups. Costs grow with the rules of the two contexts alone.
 */
export function plan(request: RouteRequest, snapshot: RouteSnapshot): RoutePlan {
  const places = new Places(request, snapshot);
  const { primary, capabilityAware, backups, learnt } = snapshot;
  if (request.chosen !== null) places.add(request.chosen.connectionId, request.chosen.model, CHOSEN);
  if (request.agent !== null) addRules(places, `agent:${request.agent}`, request, snapshot);
  addRules(places, 'default', request, snapshot);
  const isServed = places.candidates.length > 0;
  if (capabilityAware && request.level !== null) addByAbility(places, snapshot, request.level, request.level);
  if (primary !== null) places.add(primary.connectionId, primary.model, PRIMARY);
  if (capabilityAware && request.level === null && !isServed && isPrimaryUnable(places, snapshot)) {
    addByAbility(places, snapshot, null, snapshot.agentLevels.get(request.agent ?? '') ?? null);
  }
  for (const connectionId of backups) places.add(connectionId, null, BACKUP);
  const candidates = learnt.size === 0 ? places.candidates : strongerFirst(places.candidates, request, snapshot);
  return { candidates, passedOver: places.passedOver };
}

function addRules(places: Places, context: string, request: RouteRequest, { rules }: RouteSnapshot): void {
  for (const { rule, isForAll, entries } of rules.of(context)) {
    if (!isForAll && !matches(rule.match, request)) continue;
    for (const { backend, via } of entries) places.addBackend(backend, via);
  }
}

/** Whether Primary lacks an ability, whatever else keeps it from being used. */
function isPrimaryUnable({ needs }: Places, { primary, connections }: RouteSnapshot): boolean {
  if (primary === null) return false;
  return lackOf(connections.get(primary.connectionId)?.models.get(primary.model), needs) !== null;
}
