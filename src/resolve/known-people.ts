import { append, namesOf, type ActorId, type KnownActor } from '../core/index.js';
import { splitWords } from './atoms.js';
import { givenNamesAgree, personKey, soundKey } from './name-key.js';
import type { World } from './world.js';

interface KnownName {
  readonly person: KnownActor;
  readonly words: readonly string[];
}

/** Known people by the sound of their family names, for spellings that the actors data does not list. */
export class KnownPeople {
  private readonly byFamily = new Map<string, KnownName[]>();
  private readonly bearers = new Map<string, Set<ActorId>>();

  constructor(private readonly world: World) {
    for (const person of world.actors()) {
      if (person.type !== 'Person') continue;
      for (const name of namesOf(person)) {
        const words = personKey(name);
        const family = words.at(-1);
        if (family === undefined || words.length < 2) continue;
        append(this.byFamily, family, { person, words });
      }
    }
    for (const [family, person] of world.families) {
      const key = familyKey(family);
      this.bearers.set(key, (this.bearers.get(key) ?? new Set()).add(person));
    }
  }

  /** The known people of a family name, by sound. */
  named(family: string): readonly KnownActor[] {
    return [...(this.bearers.get(familyKey(family)) ?? [])].flatMap((person) => this.world.actor(person) ?? []);
  }

  /** The one known person whose family name sounds the same and whose first given name agrees. */
  bySound(words: readonly string[], fits: (person: KnownActor) => boolean): KnownActor | undefined {
    const found = new Set<KnownActor>();
    for (const { person, words: known } of this.byFamily.get(words.at(-1)!) ?? [])
      if (givenNamesAgree(words[0]!, known[0]!) && fits(person)) found.add(person);
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The countries and organisations that a person belongs to. */
  tiesOf(person: KnownActor): ReadonlySet<ActorId> {
    const offices = this.world.officesOf(person.id).map(({ of }) => of);
    return new Set(person.country ? [person.country, ...offices] : offices);
  }
}

const familyKey = (family: string): string => soundKey(splitWords(family).at(-1)?.key ?? '', true);
