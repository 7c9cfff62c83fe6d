import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// The same bits everywhere: engines disagree in the last bit on all of Math but these (and max, min and round
// are one select away in the kernel, so nobody needs to know which of them are safe).
const exactMath = ['abs', 'fround', 'imul', 'clz32', 'sqrt', 'floor', 'trunc'];
const inexactMath = Object.getOwnPropertyNames(Math).filter((name) => !exactMath.includes(name));

const unsafeMarkup = [
  { property: 'innerHTML', message: 'Text goes in by textContent or by Svelte markup.' },
  { property: 'outerHTML', message: 'Text goes in by textContent or by Svelte markup.' },
  { property: 'insertAdjacentHTML', message: 'Text goes in by textContent or by Svelte markup.' },
  { object: 'document', property: 'write', message: 'Text goes in by textContent or by Svelte markup.' },
  { object: 'document', property: 'writeln', message: 'Text goes in by textContent or by Svelte markup.' },
];

export default defineConfig(
  globalIgnores(['dist', 'coverage']),
  typescript.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-properties': ['error', ...unsafeMarkup],
      'no-undef': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Every component would make the type checker begin anew, minutes in all; svelte-check looks at their types.
    files: ['**/*.svelte'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig, projectService: false } },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    files: ['src/{kernel,theory,engine,model}/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Time is a number in the scenario.' },
        { name: 'performance', message: 'The core does not look at a clock.' },
        { name: 'crypto', message: 'Chance comes from a named stream.' },
      ],
      'no-restricted-properties': [
        'error',
        ...unsafeMarkup,
        ...inexactMath.map((property) => ({
          object: 'Math',
          property,
          message: `Only ${exactMath.join(', ')} give the same bits everywhere; src/kernel has the rest.`,
        })),
        ...['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase'].map((property) => ({
          property,
          message: 'The answer depends on the machine.',
        })),
        ...['toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
          property,
          message: 'The answer depends on the machine.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='**']",
          message: 'The power operator differs between engines.',
        },
        {
          selector: "AssignmentExpression[operator='**=']",
          message: 'The power operator differs between engines.',
        },
        {
          selector: "MemberExpression[object.name='Math'][computed=true]",
          message: 'Name the function, so that this rule can see it.',
        },
        { selector: "VariableDeclarator[init.name='Math']", message: 'Write Math.x where it is used.' },
        { selector: "Identifier[name='Intl']", message: 'The answer depends on the machine.' },
      ],
    },
  },
  {
    files: ['src/{study,statistics,history}/**/*.ts', 'workers/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [typescript.configs.disableTypeChecked],
  },
);
