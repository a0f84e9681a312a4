import {
  checkPhoto as checkRoute,
  overrulePhoto as overruleRoute,
} from '@lingshi/contract/photo/photo.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { PhotoParts } from './photo.parts.ts';
import { checkPhoto, overrulePhoto } from './photo.check.ts';

export function registerPhotoRoutes(http: AppHttp, parts: PhotoParts): void {
  registerRoute(http, checkRoute, async ({ actor, params }) =>
    checkPhoto(parts, { accountId: actor.id, orderId: params.orderId }),
  );
  registerRoute(http, overruleRoute, async ({ actor, params, body }) =>
    overrulePhoto(parts, { accountId: actor.id, orderId: params.orderId }, body),
  );
}
