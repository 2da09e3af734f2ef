/** An element with a text in it, which is never read as markup. */
export function element(name: string, text = '', className = ''): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	made.className = className;
	return made;
}
