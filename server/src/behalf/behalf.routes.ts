import * as contract from '@lingshi/contract/behalf/behalf.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { AppError } from '../platform/http/app-error.ts';
import { actingOfficer } from '../staff/staff.actor.ts';
import { receivePiece, startUpload } from '../upload/upload.commands.ts';
import { readAll } from '../upload/upload.routes.ts';
import { renewCode } from './behalf.code.ts';
import {
  discardBehalf,
  listBehalf,
  readBehalf,
  saveBehalf,
  submitBehalf,
  withdrawBehalf,
} from './behalf.fill.ts';
import { openOnBehalf } from './behalf.open.ts';
import { openFiling, takeFiling } from './behalf.store.ts';
import { takeOver } from './behalf.take-over.ts';

/** Filing for a person who wrote or telephoned. */
export function registerBehalfRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.openOnBehalf, async ({ actor, body, requestId, idempotency }) =>
    openOnBehalf(parts, actingOfficer(actor, contract.openOnBehalf, requestId), { ...body, idempotency }),
  );
  registerRoute(http, contract.listBehalf, async ({ actor, requestId }) => ({
    drafts: await listBehalf(parts, actingOfficer(actor, contract.listBehalf, requestId)),
  }));
  registerRoute(http, contract.readBehalf, async ({ actor, params, requestId }) =>
    readBehalf(parts, actingOfficer(actor, contract.readBehalf, requestId), params.orderId),
  );
  registerRoute(http, contract.saveBehalf, async ({ actor, params, body, requestId }) =>
    saveBehalf(parts, actingOfficer(actor, contract.saveBehalf, requestId), { ...params, ...body }),
  );
  registerRoute(
    http,
    contract.submitBehalf,
    async ({ actor, params, body, requestId, idempotency, replay }) => {
      const filed = { ...params, ...body, idempotency };
      return submitBehalf(parts, actingOfficer(actor, contract.submitBehalf, requestId), filed, replay);
    },
  );
  registerEnding(http, parts);
  registerUploads(http, parts);
}

/** It is thrown away or taken back, or its code issued anew. */
function registerEnding(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.discardBehalf, async ({ actor, params, requestId }) => {
    await discardBehalf(parts, actingOfficer(actor, contract.discardBehalf, requestId), params.orderId);
    return {};
  });
  registerRoute(
    http,
    contract.withdrawBehalf,
    async ({ actor, params, body, requestId, idempotency, replay }) => {
      const officer = actingOfficer(actor, contract.withdrawBehalf, requestId);
      return withdrawBehalf(parts, officer, { ...params, ...body, idempotency }, replay);
    },
  );
  registerRoute(http, contract.renewBehalfCode, async ({ actor, params, body, requestId }) =>
    renewCode(parts, actingOfficer(actor, contract.renewBehalfCode, requestId), { ...params, ...body }),
  );
}

function registerUploads(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.uploadBehalf, async ({ actor, params: { orderId }, body, requestId }) => {
    const officer = actingOfficer(actor, contract.uploadBehalf, requestId);
    const { row } = await takeFiling(
      parts,
      officer,
      await openFiling(parts, officer, orderId, 'behalf_saved'),
    );
    return startUpload(parts, { ...body, orderId, accountId: row.accountId });
  });
  registerRoute(http, contract.sendBehalfPiece, async ({ actor, params, stream, request, requestId }) => {
    const { row } = await openFiling(
      parts,
      actingOfficer(actor, contract.sendBehalfPiece, requestId),
      params.orderId,
      'behalf_saved',
    );
    const offset = Number(request.headers['upload-offset']);
    if (!Number.isInteger(offset) || offset < 0)
      throw new AppError('request.invalid', { fields: ['Upload-Offset'] });
    const piece = await readAll(stream);
    return receivePiece(parts, { accountId: row.accountId, uploadId: params.uploadId, offset, piece });
  });
}

export function registerTakeOverRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.takeOver, async ({ actor, body, requestId }) =>
    takeOver(parts, { ...body, accountId: actor.id, requestId }),
  );
}
