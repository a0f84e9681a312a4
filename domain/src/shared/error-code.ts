/**
 * Every way the platform says no, named `noun.reason`.
 * A code added here does not compile until it has an HTTP status and words in every locale
 * (contract/src/error/).
 */
export const ERROR_CODES = [
  // The request itself
  'request.invalid',
  'request.body_too_large',
  'request.unsupported_type',
  'request.not_found',
  'request.method_not_allowed',
  'request.csrf',
  'limit.exceeded',
  'turn.waiting',
  'idempotency.key_required',
  'idempotency.key_reused',
  'version.stale',
  'database.away',
  'store.away',
  'server.bug',
  // Said by the browser to itself: the request never arrived, or no answer came back.
  'network.away',

  // Who is asking
  'session.required',
  'session.expired',
  'session.second_factor_required',
  'session.reauthentication_required',
  'role.not_allowed',

  // Accounts and signing in
  'account.not_found',
  'account.disabled',
  'contact.invalid',
  // Said only to who has just read a message sent there; to others it would tell who has an account.
  'contact.taken',
  'contact.too_many',
  'applicant.too_many',
  'code.wrong',
  'code.expired',
  'code.used',
  'code.too_many_tries',
  // All contacts together were sent so many that no more go out for a while.
  'code.too_many_sent',
  // Asked for at an abnormal rate: the browser solves a puzzle first, by itself.
  'code.puzzle',
  'passkey.failed',
  'passkey.not_found',
  'totp.wrong',
  'link.invalid',
  'link.other_browser',
  'officer.not_found',
  'officer.own_account',
  'officer.roles_apart',
  'officer.nothing_asked',
  'officer.other_decides',
  // The last auditor of a post, or its last administrator besides who acts.
  'officer.last_witness',

  // Who the person is
  'identity.missing',
  'identity.name_invalid',
  'identity.number_invalid',
  'identity.check_digit',
  'identity.region_unknown',
  'identity.birth_date_invalid',
  'identity.birth_date_mismatch',
  'identity.sex_mismatch',
  // Real documents that this service does not take. Rule: notice 三(二), 三(五).
  'identity.official_passport',
  'identity.sar_passport',
  'identity.travel_document',
  'identity.kind_not_taken',
  'registry.none',

  // Acting for somebody else
  'mandate.not_found',
  'mandate.code_unknown',
  'mandate.own',
  'mandate.not_guardian',
  'mandate.holder_unverified',
  'mandate.name_missing',
  'mandate.service_unknown',
  'mandate.until_invalid',
  'mandate.too_many',
  'mandate.ended',
  'mandate.other_service',
  'mandate.view_only',

  // Where the person is
  'presence.outside_country',
  'presence.required',
  'presence.challenge_expired',
  'presence.challenge_used',
  'address.unknown_county',
  'address.not_printable',
  'post.not_found',
  'post.not_in_country',
  'post.other_district',
  'post.mail_address_unconfirmed',
  'district.none_in_force',
  'district.unassigned',

  // What the rules offer
  'policy.none_in_force',
  'service.not_open',
  'service.led_elsewhere',
  'precheck.unfinished',

  // Rules that people change
  'rule.not_found',
  'rule.invalid',
  'rule.own_proposal',
  'rule.proposed_already',
  'rule.decided_already',
  'rule.in_force',

  // Files and pictures
  'upload.not_found',
  'upload.busy',
  'upload.offset_mismatch',
  'upload.incomplete',
  'upload.hash_mismatch',
  'upload.quota',
  'image.too_large',
  'image.not_an_image',
  'image.truncated',
  'image.too_many_pixels',
  'image.animated',
  'image.too_small',
  'image.unsupported',
  'image.busy',
  'document.busy',
  'document.declared_lost',

  // Reading the data page
  'data_page.no_picture',
  'data_page.no_zone',
  'data_page.cut_off',
  'photo.no_picture',
  'photo.not_checked',
  'photo.no_rulebook',

  // Face check
  'face.not_offered',
  'face.consent_required',
  'face.photo_required',
  'face.challenge_unknown',
  'face.challenge_expired',
  'face.challenge_used',
  'face.too_many_attempts',
  'face.frames_broken',
  'face.skip_not_yet',
  'face.busy',

  // Declaration and consent
  'signature.empty',
  'consent.missing',
  'consent.outdated',

  // Orders
  'order.not_found',
  'order.number_invalid',
  'order.wrong_status',
  'order.not_yours_to_do',
  'order.same_officer_both_reviews',
  'order.same_officer_filed',
  'order.claimed_by_other',
  'order.not_claimed',
  'order.already_live',
  'order.lost_disputed',
  'order.lost_not_disputed',
  'order.number_not_own',
  'order.materials_missing',
  'order.answers_incomplete',
  'order.field_locked',
  'order.note_required',
  'order.rule_required',
  'order.refused_kind',
  'order.old_book_not_cancelled',
  'order.not_overdue',
  'order.supplement_begun',

  // Orders an officer opened on somebody's behalf
  'behalf.code_unknown',
  'behalf.birth_day_missing',
  'behalf.birth_day_wrong',
  'behalf.live_already',
  'behalf.other_post',
  'behalf.not_filled_here',
  'behalf.no_contact',

  // One more order beside a live one
  'exception.not_found',
  'exception.not_needed',
  'exception.not_offered',
  'exception.open_already',
  'exception.wrong_state',
  'exception.same_officer',
  'exception.ended',

  // Several guardians sign one order
  'guardian.code_unknown',
  'guardian.other_text',
  'guardian.not_invited',
  'guardian.filer_cannot_sign',
  'guardian.signed_already',
  'guardian.is_child',
  'guardian.ward_files',
  'guardian.too_young',
  'guardian.same_person',
  'guardian.named_as_child',
  'guardian.not_signed',
  'guardian.too_late',

  // Several people who file together
  'bundle.not_found',
  'bundle.not_offered',
  'bundle.person_twice',
  'bundle.too_many',
  'bundle.other_post',
  'bundle.order_sent',
  'bundle.in_another',
  'bundle.not_your_person',
  'bundle.paper_unknown',
  'bundle.envelopes_apart',
  'bundle.nothing_to_mail',

  // Fields of the form
  'form.incomplete',
  'form.too_long',
  'form.day_order',
  'form.in_future',
  'form.in_past',
  'form.spelling_differs',
  'form.reason_needed',
  'form.parent_too_young',
  'form.before_birth',
  'form.valid_too_long',
  'form.too_far_ahead',
  'form.too_far_back',
  'form.not_expired',
  'form.no_number',
  'form.parents_alike',

  // Mail and money
  'tracking.invalid',

  // Messages
  'message.empty',
  'message.attachment_unknown',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
