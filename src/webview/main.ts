import { paperPage } from './paperPage';
import type { PageState, ShownPaper, ToEditor, ToPage } from './protocol';
import { typesetFormulas } from './typeset';
import { zoomable } from './zoom';

declare function acquireVsCodeApi(): {
	postMessage(message: ToEditor): void;
	getState(): PageState | undefined;
	setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
let key = editor.getState()?.key ?? '';
const zoom = zoomable(editor.getState()?.zoom, keepState);

function keepState(): void {
	editor.setState({ key, zoom: zoom.percent });
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
	switch (data.type) {
		case 'show':
			showPage(data.paper);
			void typesetFormulas();
			if (data.paper.key !== key) {
				scrollTo(0, 0);
			}
			key = data.paper.key;
			break;
		case 'gone':
			document.body.replaceChildren(`No file in this workspace tells of “${data.key}” any more.`);
			break;
	}
	keepState();
});

/** A page of the same paper is made anew while one uses it: what had the focus keeps it, and an open form stays. */
function showPage(paper: ShownPaper): void {
	const focused = document.activeElement?.id;
	const form = paper.key === key ? document.querySelector('form.metadata') : undefined;
	document.body.replaceChildren(...paperPage(paper, message => editor.postMessage(message)));
	if (form) {
		document.querySelector('.head')?.append(form);
	}
	if (focused && paper.key === key) {
		document.getElementById(focused)?.focus();
	}
}

editor.postMessage({ type: 'ready' });
