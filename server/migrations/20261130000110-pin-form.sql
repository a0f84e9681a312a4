-- Which form the answers of an order were given to. Until now there was one, and nobody named it. The events stay as
-- they were written: whoever folds them reads one without a form as that first form.
UPDATE orders SET snapshot = snapshot || jsonb_build_object('form',
  CASE WHEN snapshot ->> 'submittedAt' IS NULL THEN 'null'::jsonb ELSE '{"id": "passport", "version": 1}'::jsonb END)
WHERE NOT snapshot ? 'form';
