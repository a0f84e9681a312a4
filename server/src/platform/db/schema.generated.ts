// Types of the tables, read from the migrated database. Do not edit: `npm run gen` writes this file.
export interface DB {}
