// Loaded first (`node --import`), it makes the clock of a process jump by up to ten years either way every few milliseconds.
const { now } = Date;
const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000;
let jump = 0;
let calls = 0;
Date.now = () => {
  calls += 1;
  if (calls % 3 === 0) jump = Math.round(Math.sin(calls * 12.9898) * TEN_YEARS);
  return now() + jump;
};
globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(Date.now());
    else super(...given);
  }
};
