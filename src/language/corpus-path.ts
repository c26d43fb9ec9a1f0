import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../core/index.js';

/** Where a file that a pack names is: under the folder that the user gives, or in this repository; the former where it is in neither. */
export const corpusPath = (folder: string, part: 'entities' | 'trees', file: string): string =>
  [join(folder, file), resourcePath('corpus', part, file)].find(existsSync) ?? join(folder, file);
