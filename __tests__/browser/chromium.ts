import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of the system; none is downloaded. */
export const findChromium = (): string | undefined => PLACES.find((path) => existsSync(path));
