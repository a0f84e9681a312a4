import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';

/** What happened, why, and what to do now. `{name}` is filled from the refusal's detail. */
export const ERROR_WORDS_EN: Record<ErrorCode, string> = {
  'request.invalid':
    'Something is not filled in as it should be. Please check the marked fields and try again.',
  'request.body_too_large': 'That is too much at once. Please send less, or a smaller file.',
  'request.unsupported_type': 'We could not read what was sent. Please reload the page and try again.',
  'request.not_found': 'There is no such page or record. Please check the address, or go to the start page.',
  'request.method_not_allowed': 'This cannot be done here. Please reload the page and try again.',
  'request.csrf': 'To protect your account, this was not carried out. Please reload the page and try again.',
  'limit.exceeded': 'Too many tries. Please wait {seconds} seconds; what you filled in is kept.',
  'idempotency.key_required':
    'The request lacks the mark that guards against sending twice. Please reload the page and try again.',
  'idempotency.key_reused':
    'This was sent under the mark of an earlier request with other content, so it was not taken. Please reload, check, and send again.',
  'version.stale':
    'This was changed elsewhere meanwhile, and nothing was overwritten. Please look at the latest version first.',
  'database.away':
    'We cannot do this right now. What you sent before is safe. Please try again in a few seconds.',
  'server.bug':
    'Something went wrong on our side. Please try again later; if it stays, tell us this number: {requestId}.',
  'network.away':
    'There is no network right now. What you filled in is kept on this device; please try again later.',

  'session.required': 'Please sign in first.',
  'session.expired':
    'You were signed out to protect your data. Please sign in again; what you saved is there.',
  'session.second_factor_required': 'Please complete the second step of signing in.',
  'session.reauthentication_required': 'This needs proof that it is you. Please confirm once more.',
  'role.not_allowed': 'Your role does not include this. If you need it, ask the administrator of your post.',

  'account.not_found': 'There is no such account.',
  'account.disabled': 'This account has been disabled. Please contact the post.',
  'contact.invalid':
    'This is not an e-mail address or phone number we can use. Please check it; phone numbers need the country code, such as +1.',
  'contact.too_many': 'An account can have {most} contacts. Please replace one that you no longer use.',
  'applicant.too_many': 'An account can file for {most} people. Please sign in with an account of their own.',
  'contact.taken': 'This contact cannot be used. Please choose another.',
  'code.wrong': 'That code is not right. Please check the latest message you received.',
  'code.expired': 'That code is too old. Please ask for a new one.',
  'code.used': 'That code was used already. Please ask for a new one.',
  'code.too_many_tries': 'Too many wrong tries, so this code no longer works. Please ask for a new one.',
  'passkey.failed': 'The passkey did not work. Please try again, or sign in with a code.',
  'passkey.not_found': 'There is no such passkey; it may have been removed.',
  'totp.wrong': "That code is not right. Please wait for the next one and check your phone's clock.",
  'link.invalid': 'This link has expired or was used. Please ask the sender for a new one.',
  'officer.not_found': 'There is no such officer.',
  'officer.own_account':
    'You cannot change your own roles or disable yourself. Please ask another administrator.',

  'identity.missing': 'Please give your real name first.',
  'identity.name_invalid':
    'The name has characters that cannot be used. Please write it as it is in the document.',
  'identity.number_invalid':
    'This does not look like a number of that document. Please compare it digit by digit.',
  'identity.check_digit':
    'The check digit does not fit, so one digit is probably wrong. Please compare it digit by digit.',
  'identity.region_unknown':
    'The number starts with a region that does not exist. Please check the first six digits.',
  'identity.birth_date_invalid':
    'The number holds a date of birth that cannot be. Please check the eight digits in the middle.',
  'identity.birth_date_mismatch': 'The date of birth and the number do not agree. Please check both.',
  'identity.sex_mismatch': 'The sex and the number do not agree. Please check both.',
  'identity.document_taken':
    'This document number cannot be used for this account. If you have another account, sign in there; if you think this is a mistake, contact the post.',
  'identity.official_passport':
    'This is a diplomatic, service or public affairs passport, which is not handled here. Please ask the office that sent you.',
  'identity.sar_passport':
    'This is a special administrative region passport, which is not handled here. Please follow the way shown.',
  'identity.travel_document':
    'This is a travel document, not an ordinary passport. Please choose that service, or give the number of the passport.',
  'identity.kind_not_taken':
    'This kind of document cannot verify an account yet. Please give a passport number or a resident identity number.',
  'registry.none':
    'Names cannot be checked against a register here at present. Go on as usual; an officer checks yours.',

  'mandate.not_found': 'There is no such mandate. It may have been removed.',
  'mandate.code_unknown':
    'This code does not open a mandate: it may be mistyped, used already, or too old. Please check it, or ask for a new one.',
  'mandate.own': 'This is a code you made yourself. Give it to the person who is to file for you.',
  'mandate.not_guardian':
    'You can let somebody file for yourself, your child or a person in your guardianship. Others give it from their own account.',
  'mandate.holder_unverified':
    'Before you file for somebody else, please have your own name verified: give your real name and the data page of your passport.',
  'mandate.name_missing': 'Please write your name, so that the other person knows whom they file for.',
  'mandate.service_unknown': 'Please choose at least one of the services offered.',
  'mandate.until_invalid': 'Please choose a last day between today and a year from now.',
  'mandate.too_many': 'There can be {most} mandates at a time. Please end one first.',
  'mandate.ended':
    'This mandate has ended, so you can no longer act for this person. To go on, ask them for a new one.',
  'mandate.other_service': 'This mandate does not cover this service. Ask for a new one that does.',
  'mandate.view_only':
    'Somebody files this for you under your mandate: you can read it, write to the post and withdraw it, but not change it. Once your name is verified you can file yourself.',

  'presence.outside_country':
    'Your position is outside the country of this post. The rules ask that you apply from within it.',
  'presence.required': 'Please confirm which country you are in first.',
  'presence.challenge_expired':
    'The time for these words ran out. Please ask for new words and take the picture again.',
  'presence.challenge_used':
    'These words were used already. Please ask for new words and take the picture again.',
  'address.unknown_county': 'We do not know this county. Please choose it from the list.',
  'address.not_printable':
    'Some characters cannot be printed on a document or label. Please use the characters shown.',
  'post.not_found': 'There is no such post.',
  'post.not_in_country': 'That post is not in the country you are in. Please choose one that is.',
  'post.other_district':
    'The rules now in force ask you to file with the post of the district you live in. Please choose that post.',
  'post.mail_address_unconfirmed':
    'The mail address of this post has not been confirmed yet, so no papers can be asked for. The post must confirm it first.',
  'district.none_in_force': 'No map of districts holds on that day. Please choose a post yourself.',
  'district.unassigned':
    'No post is named for this place. Please choose a post yourself; an officer will look.',
  'policy.none_in_force':
    'No rules for this service hold at this post today. Please choose another post or service.',
  'service.not_open':
    'This service cannot be filed here now. Please write to the post; the first page says where.',
  'precheck.unfinished': 'Please answer the open question first.',

  'upload.not_found': 'There is no such upload. Please choose the file again.',
  'upload.offset_mismatch':
    'The upload and the server disagree about how far it is; it goes on from the right place.',
  'upload.incomplete': 'The file has not arrived in full. Please wait, or upload it again.',
  'upload.hash_mismatch': 'The file was damaged on the way. Please upload it again.',
  'upload.quota': 'You have reached the limit for files. Please remove those you do not need.',
  'image.too_large':
    'The file is larger than {maxMegabytes} MB. Please choose a smaller picture or take a photo here.',
  'image.not_an_image': 'This file is not a picture. Please choose a JPEG, PNG or WebP picture.',
  'image.truncated': 'The picture is not complete. Please take it again or choose another.',
  'image.too_many_pixels': 'The picture has more than {maxMegapixels} megapixels. Please make it smaller.',
  'image.animated': 'Moving pictures cannot be used. Please choose a still one.',
  'image.too_small': 'The picture is smaller than {minWidth}×{minHeight} pixels. Please take it again.',
  'image.unsupported':
    'We cannot read this kind of picture. Use JPEG or PNG; on an iPhone, choose “Most Compatible” in the camera settings.',
  'image.busy':
    'Many pictures are being read right now. Please try again in a few seconds; the rest is kept.',
  'document.busy': 'Many documents are being made right now. Please open it again in a few seconds.',

  'photo.no_picture': 'Please upload the photo first.',
  'photo.not_checked': 'The photo has changed. Please look at the new check, then write your word again.',
  'photo.no_rulebook':
    'No photo rules are in force for this service. An officer looks at the photo; please go on.',
  'data_page.no_picture': 'Please upload the picture of your data page first.',
  'data_page.no_zone':
    'We could not find the two lines of letters at the bottom of the page. Please take the picture again, straight and in good light, or go on: an officer looks at it.',
  'data_page.cut_off':
    'The lines at the bottom of the page run out of the picture. Please take it again with all four corners seen, or go on: an officer looks at it.',

  'face.not_offered':
    'There is no face check for this service. An officer speaks with you instead; please go on.',
  'face.consent_required':
    'The face check needs your consent first. You may also go without it and speak with an officer.',
  'face.photo_required': 'Please upload your photo first: the check compares with it.',
  'face.challenge_unknown':
    'This check was begun elsewhere, or a newer one took its place. Please begin again.',
  'face.challenge_expired':
    'The time for this check ran out, and no picture was kept. Please begin again; the movements will be new.',
  'face.challenge_used': 'This check was used already. Please begin again; the movements will be new.',
  'face.too_many_attempts':
    'The tries of today are used up. You can try again from {nextDay}, or choose to speak with an officer now; your application goes on either way.',
  'face.frames_broken': 'The pictures did not arrive whole. Please begin again; this try is not counted.',
  'face.skip_not_yet':
    'Please try a few more times first. If you prefer not to do the face check, you can choose to speak with an officer at once.',
  'face.busy':
    'Many checks are running right now. Please try again in a few seconds; this try is not counted.',

  'signature.empty': 'There is no signature yet. Please sign inside the box.',
  'consent.missing': 'Some notices are not confirmed yet. Please read and confirm each.',
  'consent.outdated': 'The text of a notice has just changed. Please read it and confirm again.',

  'order.not_found': 'There is no such order. Please check the order number.',
  'order.number_invalid':
    'The order number does not check out, so one character is probably wrong. Please compare and type it again.',
  'order.wrong_status': 'The order is at a step where this cannot be done. Please reload to see where it is.',
  'order.not_yours_to_do': 'This step is not yours to do.',
  'order.same_officer_both_reviews':
    'The two reviews must be done by two officers. Please leave the second to a colleague.',
  'order.claimed_by_other':
    'Another officer is working on this order. Please take another, or come back later.',
  'order.not_claimed': 'Please take this order first.',
  'order.already_live':
    'This person already has an order for this kind of document. The rules allow one at a time, across all posts.',
  'order.materials_missing': 'Some materials are missing. Please add those marked.',
  'order.answers_incomplete': 'Some questions are not answered. Please complete those marked.',
  'order.field_locked': 'This cannot be changed now, only what the post asked you to correct.',
  'order.note_required': 'Please write the reason; the applicant will read it.',
  'order.rule_required': 'A refusal must name the rule it rests on.',
  'order.refused_kind': 'This service does not take this document or case. Please follow the way shown.',
  'order.old_book_not_cancelled':
    'The old book is not cancelled yet. Please record that before sending the new one.',
  'order.not_overdue': 'The day has not passed yet, so the order cannot be closed as overdue.',

  'guardian.not_invited':
    'There is no open invitation for you to sign. Please ask the guardian who filed to invite you again.',
  'guardian.filer_cannot_sign':
    'The guardian who filed has signed already; another guardian signs from an account of their own.',
  'guardian.signed_already': 'You have signed this application already.',
  'guardian.not_signed': 'You have not signed this application, so there is nothing to take back.',
  'guardian.too_late':
    'The first review has passed this application, so a signature can no longer be taken back. Please write to the post.',

  'tracking.invalid': 'That is not a tracking number we know. Please compare it with your receipt.',
  'payment.missing': 'There was no payment in the envelope. Please post a money order or a cashier’s check.',
  'payment.wrong_kind': "This kind of payment is not taken, only a money order or a cashier's check.",
  'payment.wrong_amount': 'The amount is not right. Please compare it with the fee.',
  'payment.wrong_payee': 'The payee is not right. Please compare it with the name shown.',
  'parcel.contents_missing': 'Something that should be in the parcel is not ticked. Please check the list.',
  'parcel.unknown_barcode': 'No order has this barcode. Please scan again or type the order number.',

  'form.incomplete': 'This is not filled in yet. Please add it, or write it as in the example.',
  'form.too_long': 'This is too long. Please shorten it.',
  'form.day_order':
    'The expiry date must be later than the issue date. Please compare both with the document.',
  'form.in_future': 'This date has not come yet. Please check the year, month and day.',
  'form.reason_needed': 'Please say in a sentence or two why you need a new one.',

  'message.empty': 'Please write something before you send.',
  'message.attachment_unknown': 'An attachment does not belong to this order. Upload it again, then send.',
};
