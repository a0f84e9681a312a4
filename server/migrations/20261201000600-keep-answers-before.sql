-- What a supplement changes is shown beside what stood there: the page as it was sent is kept with the one that mends it.
ALTER TABLE order_answer ADD COLUMN before bytea;
COMMENT ON COLUMN order_answer.before IS 'The page as it stood when a supplement was asked, sealed for its own; empty until the answer is first saved.';
