import type { ByteSource } from '../byteSource';

/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Where an abstract stands as UTF-8, off the JavaScript heap: many texts there make the host stop to look through them. */
export interface AbstractPlace {
	readonly bytes: ByteSource;
	readonly start: number;
	readonly end: number;
}

interface Described {
	readonly abstract: string;
}

const place = Symbol('place');
const decoder = new TextDecoder();
/** For what has to be read from a file. */
const room = new Uint8Array(1 << 14);

/** One accessor for all, so that a paper costs no closure of its own. It is enumerable: copies have the text. */
const decoded: PropertyDescriptor & ThisType<{ readonly [place]: AbstractPlace }> = {
	get() {
		const { bytes, start, end } = this[place];
		return decoder.decode(bytes.subarray(start, end, room));
	},
	enumerable: true,
	configurable: true,
};

/** Gives `facts` the abstract at a place. It is decoded each time somebody asks for it. */
export function withAbstractAt<Facts extends object>(facts: Facts, value: AbstractPlace): Facts & Described {
	Object.defineProperty(facts, place, { value });
	return Object.defineProperty(facts, 'abstract', decoded) as Facts & Described;
}

/** Gives `facts` the abstract of another, which is not decoded for it. */
export function withAbstractOf<Facts extends object>(facts: Facts, other: Described): Facts & Described {
	const known = placeOf(other);
	return known ? withAbstractAt(facts, known) : Object.assign(facts, { abstract: other.abstract });
}

/** A copy of facts without their abstract, which is not decoded for it. */
export function withoutAbstract(facts: object): Record<string, unknown> {
	const known = facts as Record<string, unknown>;
	const others: Record<string, unknown> = {};
	for (const name of Object.keys(known)) {
		if (name !== 'abstract') {
			others[name] = known[name];
		}
	}
	return others;
}

/** Where the abstract stands; `undefined` where it is a plain string. */
export function placeOf(facts: Described): AbstractPlace | undefined {
	return (facts as { readonly [place]?: AbstractPlace })[place];
}

/** Whether two have the same abstract. Those of other lengths are not decoded to tell. */
export function haveSameAbstract(one: Described, other: Described): boolean {
	const [here, there] = [placeOf(one), placeOf(other)];
	const mayBe = !here || !there || here.end - here.start === there.end - there.start;
	return mayBe && one.abstract === other.abstract;
}
