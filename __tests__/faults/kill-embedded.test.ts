import { killContract } from './kill-contract.js';

killContract('the embedded store', {
  documents: 150,
  atATime: 2,
  makePlace: async (folder) => ({ location: `embedded:${folder}`, options: { mode: 'write' } }),
});
