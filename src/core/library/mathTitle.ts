const symbols: Readonly<Record<string, string>> = {
	...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η' },
	...{
		theta: 'θ',
		iota: 'ι',
		kappa: 'κ',
		lambda: 'λ',
		mu: 'μ',
		nu: 'ν',
		xi: 'ξ',
		pi: 'π',
		rho: 'ρ',
		sigma: 'σ',
	},
	...{
		tau: 'τ',
		upsilon: 'υ',
		phi: 'φ',
		varphi: 'φ',
		chi: 'χ',
		psi: 'ψ',
		omega: 'ω',
		Gamma: 'Γ',
		Delta: 'Δ',
	},
	...{ Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ' },
	...{ times: '×', infty: '∞', pm: '±', to: '→', rightarrow: '→', leq: '≤', geq: '≥', sim: '∼' },
};

/**
 * A title with formulas as other places write it: its letters alone, `1920$\times$1080` as `1920\times1080`, and its
 * signs, `1920×1080`. None where it has no formula.
 */
export function titlesWithoutMath(title: string): readonly string[] {
	const bare = title.replace(/\$([^$]+)\$/g, '$1');
	return bare === title
		? []
		: [bare, bare.replace(/\\([A-Za-z]+) ?/g, (command, name: string) => symbols[name] ?? command)];
}
