/**
 * `impb`: the Intelligent Mail package barcode and its forerunners of the US Postal Service.
 * `s10`: the thirteen characters all posts of the Universal Postal Union use. `other`: anything else.
 */
export type TrackingFormat = 'impb' | 's10' | 'other';
export type Tracking = {
  /** Upper case, no spaces: as it is stored, shown and sent to a carrier's page. */
  number: string;
  /** A carrier of the country, by its id in the rules, or null where it cannot be told. */
  carrier: string | null;
  format: TrackingFormat;
  /** True when nobody could tell a slip: there was no check digit that we know. */
  unchecked: boolean;
};
