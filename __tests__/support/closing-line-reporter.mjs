/** Ends a run with one line that any program can read: `jest: N passed, N failed`. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A suite that could not even start has no failed test of its own, and must not look like success.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // The other reporters print their summary after this call.
    process.once('exit', () => process.stdout.write(`jest: ${numPassedTests} passed, ${failed} failed\n`));
  }
}
