declare global {
	interface Window {
		typesetFormulas?: (elements: Iterable<HTMLElement>) => void;
	}
}

let loading: Promise<unknown> | undefined;

/** Typesets the formulas of the page. What that takes is loaded for the first paper that has any. */
export async function typesetFormulas(): Promise<void> {
	const formulas = document.querySelectorAll<HTMLElement>('.formula:not(.typeset)');
	if (formulas.length > 0) {
		await (loading ??= load());
		window.typesetFormulas?.(formulas);
		formulas.forEach(formula => formula.classList.add('typeset'));
	}
}

async function load(): Promise<void> {
	const { formulasScript = '', formulasStyle = '' } = document.documentElement.dataset;
	const style = document.createElement('link');
	style.rel = 'stylesheet';
	style.href = formulasStyle;
	const script = document.createElement('script');
	script.src = formulasScript;
	const loaded = new Promise((resolve, reject) => {
		script.addEventListener('load', resolve);
		script.addEventListener('error', () => reject(new Error('The formulas of this paper stay as text.')));
	});
	document.head.append(style, script);
	await loaded;
}
