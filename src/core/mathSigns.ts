import { greekNames } from './letters';

const capitals = 'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'.split(' ');

/** Greek letters by the names that TeX, HTML and people give them: `alpha`, `Omega`. */
export const greekLetters: ReadonlyMap<string, string> = new Map(
	Array.from(greekNames).flatMap(([letter, name]) => {
		const capital = name.charAt(0).toUpperCase() + name.slice(1);
		const small = [name, letter] as const;
		return capitals.includes(capital) ? [small, [capital, letter.toUpperCase()] as const] : [small];
	}),
);

const signs =
	'varepsilon ε varphi φ ell ℓ times × cdot · infty ∞ pm ± to → rightarrow → leftarrow ← leq ≤ geq ≥ approx ≈ sim ∼ nabla ∇ partial ∂ sum ∑ prod ∏ star ⋆ dagger † circ ∘ ast ∗ in ∈ forall ∀ exists ∃';

/** What commands of TeX that take no argument show in a formula, by their names: `\times` is `×`. */
export const mathSigns: ReadonlyMap<string, string> = new Map([
	...greekLetters,
	...Array.from(signs.matchAll(/(\S+) (\S+)/g), ([, name = '', sign = '']) => [name, sign] as const),
]);
