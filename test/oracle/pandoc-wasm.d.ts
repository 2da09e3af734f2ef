declare module 'pandoc-wasm' {
	export function convert(
		options: { readonly from: string; readonly to: string },
		input: string,
		files: Record<string, never>,
	): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
