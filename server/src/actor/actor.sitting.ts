/** Who reads again within it has not come anew: of one sitting there is one line in the log of readings. */
export const SITTING = `interval '30 minutes'`;
