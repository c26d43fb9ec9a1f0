// Loaded first (`node --import`), it ends a process that tries to reach anything by the network.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import process from 'node:process';

const refuse = (what) => () => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(77);
};
net.Socket.prototype.connect = refuse('connect');
dgram.Socket.prototype.send = refuse('send');
dns.lookup = refuse('lookup');
dns.promises.lookup = refuse('lookup');
globalThis.fetch = refuse('fetch');
