import { useMemo } from 'react';
import type { Post, RateKind } from '../../../../shared/domain/drivers/driver-types.ts';
import { keysOf, pointOf } from '../../../../shared/domain/drivers/rate-table.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { newPost, type PostDraft } from './driver-draft.ts';

interface PostsProps {
  readonly document: PlanDocument;
  readonly posts: readonly PostDraft[];
  readonly onChange: (posts: readonly PostDraft[]) => void;
}

/** The posts of a line, one beneath the other. */
export function DriverPostFields({ document, posts, onChange }: PostsProps) {
  const part = posts.at(-1)?.part ?? 'pay and on-costs';
  const put = (at: number, change: Partial<PostDraft>) =>
    onChange(posts.map((post, i) => (i === at ? { ...post, ...change } : post)));
  return (
    <>
      {posts.map((post, i) => (
        <fieldset key={post.key} className="drv-post">
          <legend>{post.title.trim() || `Post ${i + 1}`}</legend>
          <PostFields document={document} post={post} first={i === 0} onChange={(change) => put(i, change)} />
          {posts.length > 1 && (
            <div>
              <Button
                small
                kind="quiet"
                aria-label={`Take out ${post.title.trim() || `post ${i + 1}`}`}
                onClick={() => onChange(posts.filter((one) => one !== post))}
              >
                Take this post out
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button small icon="plus" onClick={() => onChange([...posts, newPost(document.rates, '', part)])}>
          Add a post
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly document: PlanDocument;
  readonly post: PostDraft;
  readonly first: boolean;
  readonly onChange: (change: Partial<PostDraft>) => void;
}

const PARTS: readonly { readonly value: Post['part']; readonly label: string }[] = [
  { value: 'pay and on-costs', label: 'Pay and on-costs' },
  { value: 'pay', label: 'Pay alone' },
  { value: 'on-costs', label: 'On-costs alone' },
];

function PostFields({ document, post, first, onChange }: FieldsProps) {
  const keys = useMemo(
    () => (kind: RateKind) => keysOf(document.rates, kind).map((key) => ({ value: key, label: key })),
    [document.rates],
  );
  const points = keys('spine');
  const from = pointOf(post.point);
  const higher = points.filter(({ value }) => {
    const point = pointOf(value);
    return from !== null && point?.spine === from.spine && point.number > from.number;
  });
  const text = (field: 'title' | 'salary' | 'fte' | 'vacancyPercent') => ({
    value: post[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <div className="drv-fields">
      <TextField label="Title" {...text('title')} focus={first} wide />
      <SelectField
        label="Spine point"
        value={post.point}
        options={points}
        none="Typed salary"
        onChange={(point) => onChange({ point, incrementsTo: '' })}
      />
      {post.point === '' ? (
        <TextField label="Salary, £" {...text('salary')} />
      ) : (
        <SelectField
          label="Increments up to"
          value={post.incrementsTo}
          options={higher}
          none="No increments"
          onChange={(incrementsTo) => onChange({ incrementsTo })}
        />
      )}
      <TextField label="FTE" {...text('fte')} />
      <DateField label="First day" value={post.starts} onChange={(starts) => onChange({ starts })} />
      <DateField label="Last day" value={post.ends} onChange={(ends) => onChange({ ends })} />
      <SelectField
        label="Pay awards"
        value={post.award}
        options={keys('pay award')}
        none="None"
        onChange={(award) => onChange({ award })}
      />
      <SelectField
        label="Pension"
        value={post.pension}
        options={keys('pension')}
        none="Not in a scheme"
        onChange={(pension) => onChange({ pension })}
      />
      <TextField label="Vacancy, %" {...text('vacancyPercent')} />
      <SelectField
        label="What is budgeted"
        value={post.part}
        options={PARTS}
        onChange={(part) => onChange({ part: part as Post['part'] })}
      />
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly focus?: boolean;
  readonly onChange: (value: string) => void;
}

const TextField = ({ label, value, onChange, wide = false, focus = false }: TextFieldProps) => (
  <div className={wide ? 'drv-wide' : undefined}>
    <FormField label={label}>
      {(field) => (
        <input
          {...field}
          // The dialog's first field: it was opened to write here.
          autoFocus={focus}
          value={value}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  </div>
);

const DateField = ({ label, value, onChange }: Omit<TextFieldProps, 'wide' | 'focus'>) => (
  <FormField label={label} hint="Empty: the plan’s">
    {(field) => <input {...field} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
  </FormField>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the empty choice is called; left out where one must be chosen. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

const SelectField = ({ label, value, options, none, onChange }: SelectProps) => (
  <FormField label={label}>
    {(field) => (
      <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </FormField>
);
