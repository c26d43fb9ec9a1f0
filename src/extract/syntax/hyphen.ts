const HYPHEN = /^[-‐‑–]$/u;

/** Whether a token is a hyphen, or the short dash that stands for one. */
export const isHyphen = (text: string | undefined): boolean => text !== undefined && HYPHEN.test(text);
