import type * as vscode from 'vscode';
import { iconButton } from './iconButton';
import type { PickerMode, PickerOptions } from './pickerOptions';

/** The ways to take what is chosen, as buttons; the title says which is on, and what is wrong with the query. */
export class PickerModes {
	/** The name of the one that is on. */
	current: string | undefined;
	/** None, where there is nothing to choose from. */
	private readonly modes: readonly PickerMode[];
	private problem = '';

	constructor(
		private readonly picker: vscode.QuickPick<vscode.QuickPickItem>,
		private readonly options: PickerOptions,
	) {
		const { mode, modes = [] } = options;
		this.current = mode;
		this.modes = modes.length > 1 ? modes : [];
		picker.buttons = this.modes.map(iconButton);
	}

	listen(): vscode.Disposable {
		return this.picker.onDidTriggerButton(button => {
			const name = this.modes[this.picker.buttons.indexOf(button)]?.name ?? '';
			this.current = name;
			this.options.onMode?.(name);
			this.showTitle();
		});
	}

	showProblem(problem: string): void {
		this.problem = problem;
		this.showTitle();
	}

	private showTitle(): void {
		const mode = this.modes.find(({ name }) => name === this.current);
		this.picker.title = `${this.options.title}${mode ? ` · ${mode.label}` : ''}${this.problem}`;
	}
}
