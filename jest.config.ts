import { availableParallelism } from 'node:os';
import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      { useESM: true, diagnostics: false, tsconfig: { module: 'ESNext', verbatimModuleSyntax: false } },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  reporters: ['default', '<rootDir>/__tests__/support/closing-line-reporter.mjs'],
  testSequencer: '<rootDir>/__tests__/support/longest-first.mjs',
  globalSetup: '<rootDir>/__tests__/support/test-run.mjs',
  globalTeardown: '<rootDir>/__tests__/support/test-run-end.mjs',
  // Servers and processes under test wait more than they compute. Jest takes '150%' for 150 workers.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testTimeout: 60_000,
};

export default config;
