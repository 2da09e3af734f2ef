declare module 'pandoc-wasm' {
	export function convert(
		options: { readonly from: string; readonly to: string; readonly citeproc?: boolean },
		input: string,
		files: Record<string, string>,
	): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
