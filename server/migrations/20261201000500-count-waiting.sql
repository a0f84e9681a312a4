-- What waits for a second officer is counted in the navigation of every console, so it is found without reading the rest.
CREATE INDEX lock_exception_waiting ON lock_exception (post) WHERE decided_at IS NULL;
CREATE INDEX rule_change_waiting ON rule_change (post) WHERE state = 'proposed';
