export type Mail = {
  readonly to: string;
  /** Travels and is stored in the clear: no personal data. */
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
};

/**
 * Hands a mail to a server that will carry it. At least once: a crash after the server took it sends it
 * again, with the same `key` in its Message-ID, by which mail programs recognise the copy.
 * Throws RecipientRefused when trying again is of no use.
 */
export type MailSender = {
  send(mail: Mail, key: string): Promise<void>;
  close(): void;
};

/** The other side said for good that this recipient does not get messages. */
export class RecipientRefused extends Error {
  constructor() {
    super('The recipient was refused');
    this.name = 'RecipientRefused';
  }
}
