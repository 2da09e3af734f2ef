import * as vscode from 'vscode';

/** The empty page of the paper panel. It may load our own files, and nothing else. */
export function paperPanelPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
	const file = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path));
	const own = webview.cspSource;
	return `<!DOCTYPE html>
<html lang="en" data-formulas-script="${file('dist', 'formulas.js')}" data-formulas-style="${file('dist', 'formulas.css')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${own}; script-src ${own}; font-src ${own};">
<meta name="viewport" content="width=device-width">
<title>Paper</title>
<link rel="stylesheet" href="${file('media', 'paper.css')}">
<script defer src="${file('dist', 'webview.js')}"></script>
</head>
<body></body>
</html>`;
}
