import * as vscode from 'vscode';
import type { PickerMode } from './pickerOptions';

/** A button of a quick pick. */
export function iconButton({ icon, label }: Pick<PickerMode, 'icon' | 'label'>): vscode.QuickInputButton {
	return { iconPath: new vscode.ThemeIcon(icon), tooltip: label };
}
