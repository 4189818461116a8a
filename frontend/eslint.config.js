import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features');

/** Imports point one way: app → features → ui → i18n → api, and from no feature to another. */
const zones = [
  { target: 'src/features', from: 'src/app' },
  { target: ['src/ui', 'src/i18n', 'src/api'], from: ['src/app', 'src/features'] },
  { target: ['src/i18n', 'src/api'], from: 'src/ui' },
  { target: 'src/api', from: 'src/i18n' },
  ...features.map((feature) => ({ target: `src/features/${feature}`, from: 'src/features', except: [`./${feature}`] })),
];

export default defineConfig(
  globalIgnores(['target', 'src/api/generated']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] } } },
    plugins: { 'react-hooks': reactHooks, 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', 300],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['*.js', 'scripts/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
