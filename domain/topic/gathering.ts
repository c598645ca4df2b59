import { fitsOf } from "#domain/topic/choose-topic.ts";
import { areOneMatter, MEMBERS_COMPARED } from "#domain/topic/same-matter.ts";

/** A text to be placed: by whom, and what it is like among those that were placed before. */
export interface Arriving {
  readonly id: string;
  readonly person: string;
  /** How like it must be to those that it joins (leastLikeness). */
  readonly least: number;
  readonly likes: readonly { readonly id: string; readonly score: number }[];
}

export interface GatheredTopic {
  readonly id: string;
  readonly members: readonly string[];
  readonly people: ReadonlySet<string>;
}

interface Topic {
  readonly id: string;
  readonly members: string[];
  readonly people: Set<string>;
  /** Stood before: it is never joined to another that did. */
  readonly isSeed: boolean;
}

/** Puts texts into topics one after another: each joins the one that it fits or founds one; two topics that turn out to be one are joined. */
export class Gathering {
  readonly #topics = new Map<string, Topic>();
  readonly #topicByText = new Map<string, Topic>();
  readonly #personByText = new Map<string, string>();
  readonly #likeness: (one: string, other: string) => number;
  readonly #newId: (text: string) => string;

  constructor(likeness: (one: string, other: string) => number, newId: (text: string) => string = (text) => text) {
    this.#likeness = likeness;
    this.#newId = newId;
  }

  /** The topics as they stand. */
  topics(): readonly GatheredTopic[] {
    return [...this.#topics.values()];
  }

  /** A topic that stands already, with its members: new texts join it, its members stay. */
  seed(id: string, members: readonly { readonly id: string; readonly person: string }[]): void {
    const topic = { id, members: [], people: new Set<string>(), isSeed: true };
    this.#topics.set(id, topic);
    for (const member of members) this.#put(topic, member.id, member.person);
  }

  add({ id, person, least, likes }: Arriving): void {
    const known = likes.flatMap((like) => {
      const topic = this.#topicByText.get(like.id);
      return topic ? [{ topicId: topic.id, person: this.#personByText.get(like.id) ?? "", score: like.score }] : [];
    });
    const [best, second] = fitsOf(least, known, (topicId) => this.#topics.get(topicId)?.people.size ?? 0);
    const topic = (best && this.#topics.get(best.topicId)) ?? this.#found(this.#newId(id));
    this.#put(topic, id, person);
    const other = second && this.#topics.get(second.topicId);
    if (other) this.#joinIfOne(least, topic, other);
  }

  #found(id: string): Topic {
    const topic = { id, members: [], people: new Set<string>(), isSeed: false };
    this.#topics.set(id, topic);
    return topic;
  }

  #put(topic: Topic, id: string, person: string): void {
    topic.members.push(id);
    topic.people.add(person);
    this.#topicByText.set(id, topic);
    this.#personByText.set(id, person);
  }

  #joinIfOne(least: number, one: Topic, other: Topic): void {
    if (one.isSeed && other.isSeed) return;
    const newest = ({ members }: Topic) => members.slice(-MEMBERS_COMPARED);
    if (!areOneMatter(least, newest(one), newest(other), this.#likeness)) return;
    const isOneKept = one.isSeed || (!other.isSeed && one.members.length >= other.members.length);
    const [large, small] = isOneKept ? [one, other] : [other, one];
    for (const member of small.members) this.#put(large, member, this.#personByText.get(member) ?? "");
    this.#topics.delete(small.id);
  }
}
