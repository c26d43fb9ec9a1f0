import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { EntenteError } from '../core/index.js';

/** A request must have arrived whole within this time, its headers sooner; milliseconds. */
const SLOWEST_REQUEST = 10_000;
const SLOWEST_HEADERS = 5_000;
const LARGEST_HEADERS = 16 * 1024;

export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves on one interface; what makes the answers is told the port. Throws USAGE where the port is taken. */
export function serve({ host, port }: Address, answers: (port: number) => Hono): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    let app: Hono | undefined;
    const server = createAdaptorServer({
      fetch: (request) => app!.fetch(request),
      serverOptions: {
        requestTimeout: SLOWEST_REQUEST,
        headersTimeout: SLOWEST_HEADERS,
        connectionsCheckingInterval: 1_000,
        maxHeaderSize: LARGEST_HEADERS,
      },
    }) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const own = (server.address() as AddressInfo).port;
      app = answers(own);
      resolve({ port: own, close: () => close(server) });
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new EntenteError('USAGE', `port ${port} is taken; give another with --port, or 0 for any that is free`);
    case 'EACCES':
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new EntenteError(
        'USAGE',
        `cannot listen on ${host}:${port} (${error.code}); give another --host or --port`,
      );
    default:
      return error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
