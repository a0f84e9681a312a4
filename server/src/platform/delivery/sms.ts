export type Sms = {
  /** E.164, e.g. +14155550123. */
  readonly to: string;
  readonly text: string;
};

/** As MailSender: at least once, with a `key` that lets the other side recognise a repetition. */
export type SmsSender = {
  send(sms: Sms, key: string): Promise<void>;
};
