import { randomUUID } from 'node:crypto';
import { LOGICAL_NAME_MAX, type LogicalModel, type LogicalModelDraft } from '../../shared/domain/logical-model';
import type { Backend, RoutingRule, RuleDraft } from '../../shared/domain/rule';
import { freeLabel } from '../connections/free-label';
import { cutLabel, labelForm, tidyLabel } from '../connections/label-form';
import { ProblemError } from '../problem-error';
import type { CarriedBackend, CarriedLogicalModel, CarriedRouting } from './carried-routing';

/** Where rules and logical models live. */
export interface RoutingHere {
  readonly rules: {
    list(): RoutingRule[];
    /** Adds those that are of use and fit. @returns how many were added */
    addAll(rules: readonly (RuleDraft & { readonly id: string })[]): number;
  };
  readonly logicalModels: {
    list(): LogicalModel[];
    add(model: LogicalModelDraft & { readonly id: string }): LogicalModel;
  };
}

/** What was made of carried rules and logical models. Those that were here already count for nothing. */
export interface TakenRouting {
  readonly rules: number;
  readonly logicalModels: number;
  /** Rules and logical models that could not be taken: what they point to was not, or they are not known here. */
  readonly leftOut: number;
}

/**
 * Adds carried rules and logical models. What points to a connection that is not here is left out, fallbacks and targets
 * one by one; what is here already in the same form is not doubled.
 * @param connectionAt the connection here for a place in the file; undefined: there is none
 */
export function takeRouting(
  carried: CarriedRouting,
  connectionAt: (place: number) => string | undefined,
  here: RoutingHere,
): TakenRouting {
  const models = takeLogicalModels(carried.logicalModels, connectionAt, here);
  const known = new Set(here.rules.list().map(formOfRule));
  const wanted: (RuleDraft & { readonly id: string })[] = [];
  let { leftOut } = models;
  for (const rule of carried.rules) {
    const [backend] = rule ? landed([rule.backend], connectionAt, models.ids) : [];
    if (!rule || !backend) {
      leftOut += 1;
      continue;
    }
    const draft: RuleDraft = { ...rule, backend, fallbacks: landed(rule.fallbacks, connectionAt, models.ids) };
    const form = formOfRule(draft);
    if (known.has(form)) continue;
    known.add(form);
    wanted.push({ ...draft, id: randomUUID() });
  }
  const rules = here.rules.addAll(wanted);
  return { rules, logicalModels: models.added, leftOut: leftOut + wanted.length - rules };
}

function takeLogicalModels(
  carried: CarriedRouting['logicalModels'],
  connectionAt: (place: number) => string | undefined,
  { logicalModels }: RoutingHere,
): { readonly ids: ReadonlyMap<number, string>; readonly added: number; readonly leftOut: number } {
  const ids = new Map<number, string>();
  const waiting = new Map(carried.entries());
  let [added, leftOut] = [0, 0];
  const take = (place: number, model: CarriedLogicalModel): void => {
    const targets = landed(model.targets, connectionAt, ids);
    const name = tidyLabel(model.name);
    if (targets.length === 0 && model.targets.length > 0) {
      leftOut += 1;
      return;
    }
    const all = logicalModels.list();
    const same = all.find((one) => formOfModel(one) === formOfModel({ ...model, name, targets }));
    if (same) {
      ids.set(place, same.id);
      return;
    }
    const isTaken = (label: string) => all.some((one) => labelForm(one.name) === labelForm(label));
    const draft = { ...model, name: cutLabel(freeLabel(name, isTaken), LOGICAL_NAME_MAX), targets, id: randomUUID() };
    if (isAdded(() => logicalModels.add(draft))) {
      ids.set(place, draft.id);
      added += 1;
    } else leftOut += 1;
  };
  // Those first that others lead to. What leads round in circles is never ready, and stays behind.
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const [place, model] of waiting) {
      if (model?.targets.some((target) => target.type === 'logical' && waiting.has(target.logicalModel))) continue;
      waiting.delete(place);
      if (model) take(place, model);
      else leftOut += 1;
    }
  }
  return { ids, added, leftOut: leftOut + waiting.size };
}

function landed(
  backends: readonly CarriedBackend[],
  connectionAt: (place: number) => string | undefined,
  logicalModels: ReadonlyMap<number, string>,
): Backend[] {
  return backends.flatMap((backend): Backend[] => {
    switch (backend.type) {
      case 'connection': {
        const connectionId = connectionAt(backend.connection);
        return connectionId === undefined ? [] : [{ type: 'connection', connectionId, model: backend.model }];
      }
      case 'logical': {
        const logicalModelId = logicalModels.get(backend.logicalModel);
        return logicalModelId === undefined ? [] : [{ type: 'logical', logicalModelId }];
      }
    }
  });
}

/** False where it may not be: there are too many, or it is of no use here. */
function isAdded(add: () => unknown): boolean {
  try {
    add();
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

function formOfRule({ context, backend, priority, match, fallbacks, breakerFigures }: RuleDraft): string {
  const { stepTypes, purposes, hasImages } = match;
  const figures = breakerFigures && [breakerFigures.failures, breakerFigures.withinSeconds, breakerFigures.openSeconds];
  return JSON.stringify([
    context,
    priority,
    [...stepTypes].toSorted(),
    [...purposes].toSorted(),
    hasImages,
    [backend, ...fallbacks].map(formOfBackend),
    figures,
  ]);
}

function formOfModel({ name, capabilities, parameters, targets }: LogicalModelDraft): string {
  const { imageInput, tools, structuredOutput, contextTokens } = capabilities;
  const { temperature, maxOutputTokens, topP, stopSequences } = parameters;
  return JSON.stringify([
    labelForm(name),
    [imageInput, tools, structuredOutput, contextTokens],
    [temperature, maxOutputTokens, topP, stopSequences],
    targets.map(formOfBackend),
  ]);
}

function formOfBackend(backend: Backend): readonly (string | null)[] {
  switch (backend.type) {
    case 'connection':
      return ['connection', backend.connectionId, backend.model];
    case 'logical':
      return ['logical', backend.logicalModelId];
  }
}
