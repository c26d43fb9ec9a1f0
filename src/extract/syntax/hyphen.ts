const HYPHEN = /^[-‐‑–]$/u;
const DASH = /^[-–—]$/u;

/** Whether a token is a hyphen, or the short dash that stands for one. */
export const isHyphen = (text: string | undefined): boolean => text !== undefined && HYPHEN.test(text);

/** Whether a token is a dash, or the hyphen that stands for one, as before what somebody says. */
export const isDash = (text: string | undefined): boolean => text !== undefined && DASH.test(text);
