declare module '@citation-js/core' {
	export const plugins: {
		readonly input: {
			chain(
				data: unknown,
				options: { readonly generateGraph: boolean; readonly forceType?: string },
			): unknown;
		};
	};
}
declare module '@citation-js/plugin-bibjson';
declare module '@citation-js/plugin-bibtex';
