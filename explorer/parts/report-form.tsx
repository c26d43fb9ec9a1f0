import { useState } from 'preact/hooks';
import type { ReportMeta } from '../../src/explore/contract.js';
import { meta, words } from '../state.js';
import { SearchBox } from './search-box.js';

type Parameter = ReportMeta['parameters'][number];

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** As precise as it is known. */
const DATE = { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', placeholder: '2023-07-26' };

/** What a parameter is asked with, by its type in the report's header. */
function Field({ parameter, value, onChange }: FieldProps) {
  const { choices, default: standard, means, name, type } = parameter;
  const isRequired = standard === undefined;
  const isOptional = standard === null;
  const placeholder = standard == null ? '' : String(standard);
  if (type === 'actor')
    return (
      <div class="field">
        <SearchBox
          label={name}
          isLabelShown
          value={value}
          required={isRequired}
          onText={onChange}
          onPick={() => undefined}
        />
        <small lang="en">{means}</small>
      </div>
    );
  const shared = {
    required: isRequired,
    placeholder,
    value,
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  const options = type === 'relation' ? meta.value?.relations.map((one) => one.type) : choices;
  const field = options ? (
    <select value={value || placeholder} onChange={(event) => onChange(event.currentTarget.value)}>
      {(isOptional || !options.includes(placeholder)) && <option value="">–</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {type === 'relation' ? words.value.relation(option) : option}
        </option>
      ))}
    </select>
  ) : type === 'integer' || type === 'number' ? (
    <input type="number" step={type === 'integer' ? 1 : 'any'} {...shared} />
  ) : (
    <input type="text" {...shared} {...(type === 'date' && DATE)} />
  );
  return (
    <label class="field">
      <span>
        {name} {isOptional && <small>{words.value.optional}</small>}
      </span>
      {field}
      <small lang="en">{means}</small>
    </label>
  );
}

interface ReportFormProps {
  readonly report: ReportMeta;
  readonly values: Readonly<Record<string, string>>;
  readonly onRun: (values: Readonly<Record<string, string>>) => void;
}

/** A report's parameters as a form; what is left empty has the value of the header. */
export function ReportForm({ report, values, onRun }: ReportFormProps) {
  const [typed, setTyped] = useState(values);
  const { parameters, runReport } = words.value;
  if (report.parameters.length === 0) return null;
  return (
    <form
      class="report-form"
      aria-label={parameters}
      onSubmit={(event) => {
        event.preventDefault();
        onRun(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')));
      }}
    >
      {report.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={typed[parameter.name] ?? ''}
          onChange={(value) => setTyped((before) => ({ ...before, [parameter.name]: value }))}
        />
      ))}
      <button type="submit" class="primary">
        {runReport}
      </button>
    </form>
  );
}
