import { expect, test } from 'vitest';
import { caretAt, offsetOf, suggest, take, type Schema } from './complete';

const schema: Schema = {
  properties: {
    title: { description: 'What it is called.' },
    parties: { description: 'Who signs.', additionalProperties: { $ref: '#/$defs/party' } },
  },
  $defs: {
    party: {
      properties: {
        role: { description: 'Its role.', enum: ['signatory', 'guarantor'] },
        leader: { description: 'Who decides.', properties: { lambda: { description: 'Weight.' }, reservation: {} } },
      },
    },
  },
};

const at = (text: string) => {
  const offset = text.indexOf('|');
  return { text: text.replace('|', ''), offset };
};

test.each([
  ['ti|', [], 'ti', 'key'],
  ['parties:\n  north:\n    le|', ['parties', 'north'], 'le', 'key'],
  ['parties:\n  north:\n    role: sig|', ['parties', 'north', 'role'], 'sig', 'value'],
  ['parties:\n  north:\n    leader:\n      x: 1\n    # a: comment\n    ro|', ['parties', 'north'], 'ro', 'key'],
])('the caret in %j is where it is', (written, path, prefix, kind) => {
  const { text, offset } = at(written);
  expect(caretAt(text, offset)).toEqual({ path, prefix, kind });
});

test('keys, values and their meaning are offered', () => {
  const found = (written: string) => {
    const { text, offset } = at(written);
    return suggest(schema, text, offset);
  };
  expect(found('|')).toEqual([
    { text: 'title: ', description: 'What it is called.' }, { text: 'parties: ', description: 'Who signs.' },
  ]);
  expect(found('parties:\n  north:\n    leader:\n      la|')).toEqual([{ text: 'lambda: ', description: 'Weight.' }]);
  expect(found('parties:\n  north:\n    role: g|').map((s) => s.text)).toEqual(['guarantor']);
  expect(found('parties:\n  north:\n    role: guarantor|')).toEqual([]);
});

test('a suggestion taken replaces what was written of it', () => {
  const { text, offset } = at('parties:\n  north:\n    role: gu|\n    x: 1');
  expect(take(text, offset, 'guarantor').text).toBe('parties:\n  north:\n    role: guarantor\n    x: 1');
});

test('columns are counted in code points, as the reader counts them', () => {
  const text = 'a: 1\nb: "🕊🕊" x';
  expect(text.slice(offsetOf(text, 2, 5), offsetOf(text, 2, 7))).toBe('🕊🕊');
  expect(text.slice(offsetOf(text, 2, 9))).toBe('x');
  expect(offsetOf(text, 99, 1)).toBeGreaterThan(0);
});
