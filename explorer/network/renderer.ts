import { signal } from '@preact/signals';

/** Renderers that work without a graphics card. */
const WITHOUT_CARD = /swiftshader|llvmpipe|softpipe|basic render|software/iu;

/** How a network can be drawn here: on a graphics card, slowly without one, or as a sketch only. To find out can take a second, so that nobody waits for it. */
export const renderer = signal<'unknown' | 'card' | 'software' | 'none'>('unknown');

export function findRenderer(): void {
  if (renderer.value === 'unknown') renderer.value = askForRenderer();
}

function askForRenderer(): 'card' | 'software' | 'none' {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return WITHOUT_CARD.test(String(name)) ? 'software' : 'card';
}
