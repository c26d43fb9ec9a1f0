import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { lang, theme } from '../state.js';

interface PlotProps {
  /** Made anew when the key changes. */
  readonly options: (width: number) => uPlot.Options;
  readonly data: uPlot.AlignedData;
  readonly label: string;
  readonly onReady?: (plot: uPlot) => void;
}

/** A plot of uPlot as wide as its place. */
export function Plot({ options, data, label, onReady }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    const plot = new uPlot(options(element.clientWidth), data, element);
    onReady?.(plot);
    const watch = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: plot.height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [data, theme.value, lang.value]);
  return <div class="plot" ref={place} role="img" aria-label={label} />;
}
