-- An officer may begin with a passkey: who holds it and is told from others by it has both factors at once.
ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_purpose_check;
ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_check;
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_purpose
  CHECK (purpose IN ('sign_in', 'add', 'staff_sign_in', 'staff_enrol', 'staff_prove'));
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_holder
  CHECK ((purpose IN ('staff_enrol', 'staff_prove')) = (officer_id IS NOT NULL));

-- Each side its own, also where nobody is known yet.
DROP POLICY applicant_own_side ON passkey_challenge;
DROP POLICY staff_own_side ON passkey_challenge;
CREATE POLICY applicant_own_side ON passkey_challenge TO lingshi_applicant USING (purpose IN ('sign_in', 'add'));
CREATE POLICY staff_own_side ON passkey_challenge TO lingshi_staff
  USING (purpose = 'staff_sign_in' OR officer_id IS NOT NULL AND is_own_officer(officer_id));
