const smallest = 60;
const largest = 300;
const step = 10;

/** Lets `+`, `-` and `0` change the size of the text; with Ctrl or Cmd they are VS Code's own. */
export function zoomable(percent = 100, changed: () => void): { readonly percent: number } {
	const zoom = { percent };
	const apply = () => (document.documentElement.style.fontSize = `${zoom.percent}%`);
	apply();
	addEventListener('keydown', event => {
		// In a field these keys are text.
		const isTyped = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
		const next = isTyped ? undefined : zoomed(zoom.percent, event.key);
		if (next !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
			event.preventDefault();
			zoom.percent = Math.min(largest, Math.max(smallest, next));
			apply();
			changed();
		}
	});
	return zoom;
}

function zoomed(percent: number, key: string): number | undefined {
	switch (key) {
		case '+':
		case '=':
			return percent + step;
		case '-':
			return percent - step;
		case '0':
			return 100;
		default:
			return undefined;
	}
}
