import { FilterPanel } from './filter-panel.js';
import { Shown, type ShownProps } from './shown.js';

/** An answer that the filters narrow, beside them. */
export function Filtered<Answer>(props: ShownProps<Answer>) {
  return (
    <>
      <aside class="side">
        <FilterPanel />
      </aside>
      <Shown {...props} />
    </>
  );
}
