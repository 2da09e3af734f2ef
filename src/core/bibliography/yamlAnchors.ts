import { isAlias, isCollection, isPair, type Document, type Node, type Pair } from 'yaml';

/** How many scalars an entry may have by what its aliases stand for: more is a bomb, and no bibliography. */
const most = 500;

interface Anchored {
	readonly node: Node;
	readonly scalars: number;
}

/** What anchors stand for from one entry of a YAML file to the next, each of which is parsed alone. */
export class YamlAnchors {
	private readonly known = new Map<string, Anchored>();

	/** Puts in place of each alias what it stands for. Those that stand for nothing yet, or for too much, stay. */
	resolve(document: Document): void {
		if (document.contents) {
			this.resolved(document.contents as Node, { left: most });
		}
	}

	private resolved(node: Node, budget: { left: number }): Anchored {
		if (isAlias(node)) {
			const target = this.known.get(node.source);
			if (!target || target.scalars > budget.left) {
				return { node, scalars: 1 };
			}
			budget.left -= target.scalars;
			return target;
		}
		let scalars = 1;
		for (const [index, item] of isCollection(node) ? node.items.entries() : []) {
			const holder = isPair(item) ? (item as Pair<unknown, Node | null>) : undefined;
			const value = holder ? holder.value : (item as Node | null);
			if (!value) {
				continue;
			}
			const inner = this.resolved(value, budget);
			scalars += inner.scalars;
			if (holder) {
				holder.value = inner.node;
			} else if (isCollection(node)) {
				node.items[index] = inner.node;
			}
		}
		if (node.anchor !== undefined) {
			this.known.set(node.anchor, { node, scalars });
		}
		return { node, scalars };
	}
}
