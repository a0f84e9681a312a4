import usAddress from '../../../rules/address-formats/us.json' with { type: 'json' };
import otherCarrier from '../../../rules/carriers/other.json' with { type: 'json' };
import usps from '../../../rules/carriers/usps.json' with { type: 'json' };
import ages from '../../../rules/ages/notice-2021.json' with { type: 'json' };
import consents from '../../../rules/consents/notice-2021.json' with { type: 'json' };
import us from '../../../rules/countries/us.json' with { type: 'json' };
import deadlines from '../../../rules/deadlines/notice-2021.json' with { type: 'json' };
import declarations from '../../../rules/declarations/notice-2021.json' with { type: 'json' };
import us2020 from '../../../rules/districts/us-2020.json' with { type: 'json' };
import us2024 from '../../../rules/districts/us-2024.json' with { type: 'json' };
import faceChecks from '../../../rules/face-checks/notice-2021.json' with { type: 'json' };
import fees from '../../../rules/fees/notice-2021.json' with { type: 'json' };
import laterFiling from '../../../rules/filing/later-unconfirmed.json' with { type: 'json' };
import filing from '../../../rules/filing/notice-2021.json' with { type: 'json' };
import holds from '../../../rules/holds/notice-2021.json' with { type: 'json' };
import identityDocuments from '../../../rules/identity-documents.json' with { type: 'json' };
import mail from '../../../rules/mail/notice-2021.json' with { type: 'json' };
import laterMaterials from '../../../rules/materials/later-unconfirmed.json' with { type: 'json' };
import mandates from '../../../rules/mandates.json' with { type: 'json' };
import materials from '../../../rules/materials/notice-2021.json' with { type: 'json' };
import offers from '../../../rules/offers/notice-2021.json' with { type: 'json' };
import paths from '../../../rules/paths/notice-2021.json' with { type: 'json' };
import payment from '../../../rules/payment/notice-2021.json' with { type: 'json' };
import laterPhotos from '../../../rules/photos/later-unconfirmed.json' with { type: 'json' };
import photos from '../../../rules/photos/notice-2021.json' with { type: 'json' };
import chicago from '../../../rules/posts/chicago.json' with { type: 'json' };
import losAngeles from '../../../rules/posts/los-angeles.json' with { type: 'json' };
import newYork from '../../../rules/posts/new-york.json' with { type: 'json' };
import sanFrancisco from '../../../rules/posts/san-francisco.json' with { type: 'json' };
import washington from '../../../rules/posts/washington.json' with { type: 'json' };
import precheck from '../../../rules/precheck.json' with { type: 'json' };
import refusals from '../../../rules/refusals/notice-2021.json' with { type: 'json' };
import ruleSets from '../../../rules/rule-sets.json' with { type: 'json' };
import emergency from '../../../rules/services/emergency-travel-document.json' with { type: 'json' };
import legalization from '../../../rules/services/legalization-check.json' with { type: 'json' };
import passport from '../../../rules/services/passport.json' with { type: 'json' };
import pension from '../../../rules/services/pension.json' with { type: 'json' };
import travelDocument from '../../../rules/services/travel-document.json' with { type: 'json' };
import stages from '../../../rules/stages/notice-2021.json' with { type: 'json' };
import withdrawals from '../../../rules/withdrawals/notice-2021.json' with { type: 'json' };
import { readRuleBook } from './rule-book.ts';
import type { RuleBook, RuleFile } from './rule-book.ts';

/**
 * The shipped rules for tests that may not read a disk. The server reads the folder itself; its own test
 * holds the two together, so that a new file is not forgotten here.
 */
export const SHIPPED_FILES: RuleFile[] = Object.entries({
  'rule-sets.json': ruleSets,
  'address-formats/us.json': usAddress,
  'carriers/other.json': otherCarrier,
  'carriers/usps.json': usps,
  'ages/notice-2021.json': ages,
  'consents/notice-2021.json': consents,
  'countries/us.json': us,
  'deadlines/notice-2021.json': deadlines,
  'declarations/notice-2021.json': declarations,
  'districts/us-2020.json': us2020,
  'districts/us-2024.json': us2024,
  'face-checks/notice-2021.json': faceChecks,
  'fees/notice-2021.json': fees,
  'filing/later-unconfirmed.json': laterFiling,
  'filing/notice-2021.json': filing,
  'identity-documents.json': identityDocuments,
  'holds/notice-2021.json': holds,
  'mail/notice-2021.json': mail,
  'mandates.json': mandates,
  'materials/later-unconfirmed.json': laterMaterials,
  'materials/notice-2021.json': materials,
  'offers/notice-2021.json': offers,
  'paths/notice-2021.json': paths,
  'payment/notice-2021.json': payment,
  'photos/later-unconfirmed.json': laterPhotos,
  'photos/notice-2021.json': photos,
  'posts/chicago.json': chicago,
  'posts/los-angeles.json': losAngeles,
  'posts/new-york.json': newYork,
  'posts/san-francisco.json': sanFrancisco,
  'posts/washington.json': washington,
  'precheck.json': precheck,
  'refusals/notice-2021.json': refusals,
  'services/emergency-travel-document.json': emergency,
  'services/legalization-check.json': legalization,
  'services/passport.json': passport,
  'services/pension.json': pension,
  'services/travel-document.json': travelDocument,
  'stages/notice-2021.json': stages,
  'withdrawals/notice-2021.json': withdrawals,
}).map(([path, json]) => ({ path, json }));

export const SHIPPED: RuleBook = readRuleBook(SHIPPED_FILES).book;
