-- What runs as the owner finds its tables and functions here, whatever the caller has made: left unsaid, pg_temp is looked
-- into first, and a temporary view by the name of a table would be read, and its functions called, as the owner.
-- Source: PostgreSQL, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely".
DO $$
DECLARE owned regprocedure;
BEGIN
  FOR owned IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', owned);
  END LOOP;
END $$;
