import { analyst } from './analyst';
import { builder } from './builder';
import { extractor } from './extractor';
import { planner } from './planner';
import { research } from './research';
import type { ShippedAgent } from './shipped-agent';
import { translator } from './translator';
import { visionAgent } from './vision-agent';
import { writer } from './writer';

/** The agents that come with the app, in the order in which they are shown. */
export const shippedAgents: readonly ShippedAgent[] = [
  builder,
  planner,
  research,
  visionAgent,
  writer,
  analyst,
  extractor,
  translator,
];
