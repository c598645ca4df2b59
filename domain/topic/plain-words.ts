/** The plainest verbs, and words of two letters that begin with one or deny: they begin no name, being cut in the wrong place or telling nothing (要交, 说好, 不到). */
const BEGINS_NOTHING = /^(?:[是有到去来说请让给要想能会住做看问把被在从对]|[要说做让给被把想请能不没未无].)$/u;

/** What asks for a verb. */
const ENDS_NOTHING = /^(?:[是有到去来说请让给要想能会住做看问把被在从对]|没法|不能|不会|不让|不要|只能|需要)$/u;

export const beginsNothing = (word: string): boolean => BEGINS_NOTHING.test(word);
export const endsNothing = (word: string): boolean => ENDS_NOTHING.test(word);
