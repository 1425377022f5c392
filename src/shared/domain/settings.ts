import { z } from 'zod';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;
export const Density = z.enum(['comfortable', 'compact']);
export type Density = z.infer<typeof Density>;

/** Where the window was, in screen pixels. */
export const WindowBounds = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(320).max(20_000),
  height: z.int().min(320).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;

/** Everything kept in the settings file of either host. One schema for both. */
export const Settings = z.object({
  theme: Theme.default('system'),
  density: Density.default('comfortable'),
  sidebarCollapsed: z.boolean().default(false),
  /** Seconds without a first token until a call counts as timed out. */
  firstTokenSeconds: z.int().min(1).max(3600).default(60),
  /** Seconds of silence in the middle of an answer until it counts as stalled. */
  stallSeconds: z.int().min(1).max(3600).default(60),
  windowBounds: WindowBounds.nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

/** What the window may change; the host alone keeps the window's place. */
export const SettingsChange = Settings.omit({ windowBounds: true }).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;
