import type { Candidate } from '../relations/candidates.js';

/** A word without those that its frames ask for tells nothing of actors in none of their slots: "asked", "a voice" of "voice one's anger". */
export const isUnmet = ({ isMet, isPlaced }: Candidate): boolean => !isMet && !isPlaced;
