import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface TroubledProxy {
  readonly port: number;
  close(): Promise<void>;
}

export interface Trouble {
  /** Milliseconds that each piece waits on its way. */
  readonly delay: number;
  /** Bytes of a piece. */
  readonly piece: number;
  /** Whether it cuts a connection off, asked before each piece. */
  readonly cuts?: () => boolean;
}

/** A way to a server on this machine that is as slow and as unsteady as it is told to be. */
export async function startTroubledProxy(to: number, { delay, piece, cuts }: Trouble): Promise<TroubledProxy> {
  const sockets = new Set<Socket>();
  async function carry(from: Socket, into: Socket): Promise<void> {
    try {
      for await (const data of from) {
        const bytes = data as Buffer;
        for (let at = 0; at < bytes.length; at += piece) {
          await setTimeout(delay);
          if (cuts?.()) return;
          if (!into.write(bytes.subarray(at, at + piece))) await once(into, 'drain');
        }
      }
    } catch {
      // The other end is gone, which is what is tried.
    } finally {
      from.destroy();
      into.destroy();
    }
  }
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    void carry(client, upstream);
    void carry(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
