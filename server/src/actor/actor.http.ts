import type { Http } from '../platform/http/http.ts';
import type { Actor } from '../platform/http/actor.ts';

/** An account holder who is signed in. */
export type ApplicantActor = Actor;
/** An officer who is signed in; `owesSecondFactor` until the second factor is proven. */
export type StaffActor = Actor & { readonly post: string };

export type AppActors = { applicant: ApplicantActor; staff: StaffActor };
export type AppHttp = Http<AppActors>;
