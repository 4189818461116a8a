// Writes src/api/generated: the types of each service's API, from the document that the service publishes. The documents
// are kept in openapi/; a contract test of the services fails when one of them is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

import ts from 'typescript';

const BLOB = ts.factory.createTypeReferenceNode('Blob');
const documents = new URL('../openapi/', import.meta.url);
const generated = new URL('../src/api/generated/', import.meta.url);

mkdirSync(generated, { recursive: true });
for (const file of readdirSync(documents)) {
  const types = await openapiTS(JSON.parse(readFileSync(new URL(file, documents), 'utf8')), {
    // a product's picture travels as a file
    transform: (schema) => (schema.format === 'binary' ? BLOB : undefined),
  });
  writeFileSync(new URL(file.replace('.json', '.d.ts'), generated), astToString(types));
}
