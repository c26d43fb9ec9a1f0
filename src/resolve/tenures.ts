import { append, type ActorId, type PartialDate } from '../core/index.js';

/** That somebody holds or held something, from and to where these are known; both days are included. */
export interface Tenure {
  readonly holder: ActorId;
  readonly of: ActorId;
  readonly office: string;
  readonly title: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** Offices that one person holds at a time, so that the office names its holder. */
const SINGLE = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'leader',
  'monarch',
]);
/** Words that name who heads an organisation: secretary general, president, leader. */
const HEADS = ['leader', 'head-of-state', 'head-of-government'];

const firstDay = (date: PartialDate): string => date.padEnd(10, '-01').slice(0, 10);
/** A text that sorts behind every day of the date. */
const lastDay = (date: PartialDate): string => `${date}\uffff`;

const hasBegun = ({ from }: Tenure, date: PartialDate): boolean =>
  from === undefined || firstDay(from) <= lastDay(date);
const hasEnded = ({ to }: Tenure, date: PartialDate): boolean => to !== undefined && lastDay(to) < firstDay(date);

const holdsAt = (tenure: Tenure, date: PartialDate | undefined): boolean =>
  date === undefined ? tenure.to === undefined : hasBegun(tenure, date) && !hasEnded(tenure, date);

/** Who holds what, at which time. */
export class Tenures {
  private readonly byPlace = new Map<ActorId, Tenure[]>();
  private readonly byHolder = new Map<ActorId, Tenure[]>();

  constructor(
    tenures: readonly Tenure[],
    private readonly leaders: ReadonlyMap<ActorId, string>,
  ) {
    for (const tenure of tenures) {
      append(this.byPlace, tenure.of, tenure);
      append(this.byHolder, tenure.holder, tenure);
    }
  }

  of(holder: ActorId): readonly Tenure[] {
    return this.byHolder.get(holder) ?? [];
  }

  /** The holder at a date, or the latest where none is given; undefined where several could hold such an office. */
  holder(of: ActorId, office: string, date: PartialDate | undefined): ActorId | undefined {
    if (!SINGLE.has(office)) return undefined;
    for (const key of this.keysOf(of, office)) {
      const holding = (this.byPlace.get(of) ?? []).filter((tenure) => tenure.office === key && holdsAt(tenure, date));
      if (holding.length > 0)
        return holding.reduce((best, tenure) => ((tenure.from ?? '') > (best.from ?? '') ? tenure : best)).holder;
    }
    return undefined;
  }

  /** What the holder holds at a date; without one, what is held still. */
  holding(holder: ActorId, date: PartialDate | undefined): readonly Tenure[] {
    return this.of(holder).filter((tenure) => holdsAt(tenure, date));
  }

  held(holder: ActorId, of: ActorId, date: PartialDate | undefined, office?: string): boolean {
    const offices = office === undefined ? undefined : this.keysOf(of, office);
    return this.of(holder).some(
      (tenure) =>
        tenure.of === of &&
        offices?.includes(tenure.office) !== false &&
        tenure.to !== undefined &&
        (date === undefined || hasEnded(tenure, date)),
    );
  }

  private keysOf(of: ActorId, office: string): readonly string[] {
    if (of.startsWith('org:')) return HEADS.includes(office) ? ['head'] : [office];
    if (office === 'leader') return [this.leaders.get(of) ?? 'head-of-state', 'monarch'];
    return office === 'head-of-state' || office === 'monarch' ? [office, 'monarch'] : [office];
  }
}
