/** What is printed on one envelope, line by line from the top. */
export type AddressLabel = {
  to: readonly string[];
  from: readonly string[];
  /** Words that must stand on the envelope exactly so, large, apart from the addresses. */
  mark: string | null;
};

/** An address as the rules hold it: null while a post has published none. */
type Lines = readonly string[] | null;

/**
 * The envelope with the papers, from the applicant to the post. Rule: notice 二(一)5(1): the whole address
 * and the mark in Chinese, or it may be turned away.
 * Trap: nothing here knows the order's status; whoever calls shows no address before the mail gate.
 * @returns null when the post's address is not known: then there is no label, and no guess
 */
export function papersLabel(
  post: Lines,
  mark: string | null,
  sender: readonly string[],
): AddressLabel | null {
  return isAddress(post) ? { to: post, from: sender, mark } : null;
}

/**
 * The prepaid envelope that comes back. Rule: notice 二(一)5(1): the sender on it is the post, so that a
 * parcel that cannot be delivered returns there.
 */
export function returnLabel(applicant: readonly string[], sender: Lines): AddressLabel | null {
  return isAddress(sender) ? { to: applicant, from: sender, mark: null } : null;
}

function isAddress(lines: Lines): lines is readonly string[] {
  return lines !== null && lines.some((line) => line.trim() !== '');
}
