import { BarChart, GraphChart, HeatmapChart, LineChart, ScatterChart, type GraphSeriesOption } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { INK } from './colours.js';

echarts.use([
  BarChart,
  GraphChart,
  GraphicComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  VisualMapContinuousComponent,
]);

export type ChartOption = echarts.EChartsCoreOption;
export type GraphData = Pick<GraphSeriesOption, 'data' | 'links'>;

export interface Drawing {
  /** In px, which print as 1/96 inch. */
  readonly width: number;
  readonly height: number;
  readonly option: ChartOption;
}

export interface Caption {
  readonly title: string;
  /** Where the data comes from, below the picture. */
  readonly source: string;
}

/** Room for the title above and for the source line below a picture. */
export const HEAD = 64;
export const FOOT = 40;

/** A drawing as SVG. The same drawing gives the same bytes. */
export function drawSvg({ width, height, option }: Drawing, { title, source }: Caption): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'Helvetica, Arial, sans-serif', color: INK },
      title: [
        { text: title, left: 16, top: 12, textStyle: { fontSize: 18, color: INK } },
        { text: source, left: 16, bottom: 8, textStyle: { fontSize: 11, fontWeight: 'normal', color: '#555555' } },
      ],
      ...option,
    });
    return `${settle(chart.renderToSVGString())}\n`;
  } finally {
    chart.dispose();
  }
}

/** Without what only a page with a pointer needs, and without the numbers that the library gives the drawings of a process. */
const settle = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>\s*/gu, '')
    .replace(/<[^>]+>/gu, (tag) =>
      tag
        .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
        .replace(/((?:id|href)="#?|url\(#)zr\d+-/gu, '$1p-'),
    );
