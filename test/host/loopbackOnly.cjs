// Loaded into the VS Code server and so into its Node extension host: keeps both on this machine, and notes
// every attempt to leave it in the file that LITNOTES_NETWORK_LOG names.
const { appendFileSync } = require('node:fs');
const net = require('node:net');

const loopback = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...args) {
	// Node's own callers pass the arguments as one normalized array.
	const [options, host] = Array.isArray(args[0]) ? args[0] : args;
	const target = typeof options === 'object' ? options.host : host;
	const isPipe = typeof options === 'string' || options?.path !== undefined;
	if (isPipe || target === undefined || typeof target !== 'string' || loopback.test(target)) {
		return connect.apply(this, args);
	}
	if (process.env.LITNOTES_NETWORK_LOG) {
		appendFileSync(process.env.LITNOTES_NETWORK_LOG, `${target}:${options.port ?? options}\n`);
	}
	process.nextTick(() => this.destroy(new Error(`Tests stay on this machine, ${target} was asked for`)));
	return this;
};
