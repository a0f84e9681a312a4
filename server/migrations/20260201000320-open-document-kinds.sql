-- Kinds of documents are rows of the rules (identity-documents.json): a new one needs no migration.
ALTER TABLE identity_document DROP CONSTRAINT identity_document_kind_check;
ALTER TABLE identity_document ADD CONSTRAINT identity_document_kind_check CHECK (kind ~ '^[a-z0-9_-]{1,40}$');
