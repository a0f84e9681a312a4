// Written by `npm run gen` from the folders of services/. Do not edit.
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { SERVICE as emergencyTravelDocument } from '../emergency-travel-document/emergency-travel-document.service.ts';
import { SERVICE as passport } from '../passport/passport.service.ts';
import { SERVICE as travelDocument } from '../travel-document/travel-document.service.ts';

export const SERVICES: readonly ServiceDef[] = [emergencyTravelDocument, passport, travelDocument];
