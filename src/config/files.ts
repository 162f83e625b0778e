import { join } from 'node:path';
import { configFolder, homeOf, type Surroundings } from './paths.ts';
import type { Privacy } from './private.ts';

/** What decides which settings count. */
export interface ConfigRequest extends Surroundings {
  /** `--config-dir` */
  readonly configDir?: string | undefined;
  /** `--profile` */
  readonly profile?: string | undefined;
  /** Gets a line for each thing the user should know: a repaired mode, a setting that has no effect. */
  readonly notice: (line: string) => void;
}

/** The two files and how they are kept. */
export interface ConfigFiles {
  readonly folder: string;
  readonly settings: string;
  readonly secrets: string;
  /** What counts as too open, and whom to tell, when one of the files is read. */
  privacyOf(file: 'settings' | 'secrets'): Privacy;
}

/** The files of a request, whether they exist or not. */
export function configFiles(request: ConfigRequest): ConfigFiles {
  const folder = configFolder(request, request.configDir);
  const common = { platform: request.platform, notice: request.notice, home: homeOf(request) };
  const advice = 'the keys in it may have been read: replace them';
  return {
    folder,
    settings: join(folder, 'config.json'),
    secrets: join(folder, 'secrets.json'),
    privacyOf: (file) => (file === 'secrets' ? { ...common, advice } : common),
  };
}
