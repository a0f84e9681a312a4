-- Which languages there are is data (languages/): an account keeps the tag, one that is gone reads as Chinese.
ALTER TABLE account DROP CONSTRAINT account_locale_check;
ALTER TABLE account ADD CONSTRAINT account_locale_check CHECK (locale ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' AND length(locale) <= 35);
COMMENT ON COLUMN account.locale IS 'Tag of the language of mails and text messages, such as zh, en, zh-Hant.';
