import { createServer } from 'node:net';

export async function freePort() {
	return (await listening(0)).port;
}

export async function isFree(port) {
	return (await listening(port)).port === port;
}

/** Listens for a moment; the port is undefined where another program has it. */
function listening(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', error => (error.code === 'EADDRINUSE' ? resolve({}) : reject(error)));
		server.listen(port, 'localhost', () => {
			const { port } = server.address();
			server.close(() => resolve({ port }));
		});
	});
}
