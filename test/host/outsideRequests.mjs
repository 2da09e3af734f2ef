import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * Starts a proxy that lets nothing through and notes in the file `log` what was asked for; resolves to the flags
 * that make Chromium use it for every request to another machine, also of service workers, which pages do not
 * tell of.
 */
export function keepOnThisMachine(log) {
	const server = createServer((request, response) => {
		note(request.url);
		response.writeHead(403).end();
	});
	server.on('connect', (request, socket) => {
		note(request.url);
		socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
	});

	function note(target) {
		if (!isChatterOfBrowser(target)) {
			appendFileSync(log, `${target}\n`);
		}
	}

	return new Promise(resolve => {
		server.listen(0, '127.0.0.1', () => {
			server.unref();
			resolve([`--proxy-server=http://127.0.0.1:${server.address().port}`, ...quietFlags]);
		});
	});
}

const quietFlags = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-quic',
	'--disable-sync',
	'--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
	'--no-pings',
];

/** An installed Chrome or Edge asks its maker for this and that, whatever page is open. */
function isChatterOfBrowser(target) {
	const { hostname } = new URL(target.includes('://') ? target : `https://${target}`);
	return /(^|\.)(google|googleapis|gstatic|gvt1|microsoft|msedge|bing|msn)\.(com|net)$/.test(hostname);
}
