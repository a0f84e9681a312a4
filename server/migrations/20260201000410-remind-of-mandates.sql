-- Both sides of a mandate are reminded before it ends: the sweep reads those that end soon, and no others.
CREATE INDEX mandate_ending ON mandate (until_day, id) WHERE accepted_at IS NOT NULL AND ended_at IS NULL;
