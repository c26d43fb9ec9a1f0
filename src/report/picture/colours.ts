/** Of ColorBrewer's RdBu, which colour-blind readers tell apart; each picture also says it by place, dash or number. */
export const COOPERATION = '#2166ac';
export const CONFLICT = '#b2182b';
export const NEITHER = '#8c8c8c';
export const INK = '#222222';
export const FAINT = '#d9d9d9';

export const colourOf = (stance: number): string => (stance > 0 ? COOPERATION : stance < 0 ? CONFLICT : NEITHER);
