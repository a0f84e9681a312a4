import type { Guarantee } from '../fault.ts';

export const UPLOADS: Guarantee = {
  name: 'uploads',
  promises: 'one request has an upload, count and bytes are bounded, what loses leaves nothing',
  tests: ['server/src/upload/upload.race.test.ts', 'server/src/upload/upload.test.ts'],
  faults: [
    {
      id: 'upload-unclaimed',
      does: 'two requests decode one picture',
      file: 'server/src/upload/upload.store.ts',
      find: 'AND file_id IS NULL AND (claim IS NULL OR claimed_until < $4) RETURNING id)',
      replace: 'AND file_id IS NULL AND $4::timestamptz IS NOT NULL RETURNING id)',
    },
    {
      id: 'upload-count',
      does: 'an order takes pictures without end',
      file: 'server/migrations/20261201001000-claim-uploads.sql',
      find: "WHEN 'order' THEN pictures <= 60 AND",
      replace: "WHEN 'order' THEN pictures <= 6000 AND",
    },
    {
      id: 'upload-bytes',
      does: 'an account announces bytes without end',
      file: 'server/migrations/20261201001000-claim-uploads.sql',
      find: 'ELSE pictures <= 240 AND bytes <= 1024 * 1024 * 1024 END)',
      replace: 'ELSE pictures <= 240 END)',
    },
    {
      id: 'upload-bytes-order',
      does: 'an order announces bytes without end',
      file: 'server/migrations/20261201001000-claim-uploads.sql',
      find: "WHEN 'order' THEN pictures <= 60 AND bytes <= 400 * 1024 * 1024",
      replace: "WHEN 'order' THEN pictures <= 60 AND bytes <= 800 * 1024 * 1024",
    },
    {
      id: 'upload-bytes-each-order',
      does: 'an account has its bytes anew with each order',
      file: 'server/migrations/20261201001000-claim-uploads.sql',
      find: "  PERFORM add_upload_use(NEW.account_id, 'account', NEW.created_at, NEW.bytes);\n",
      replace: '',
    },
    {
      id: 'upload-small-pieces',
      does: 'a picture comes in pieces of one byte',
      file: 'server/src/upload/upload.commands.ts',
      find: 'if (!last && length < LEAST_PIECE_BYTES)',
      replace: 'if (!last && length < LEAST_PIECE_BYTES * 0)',
    },
    {
      id: 'upload-more-than-said',
      does: 'more bytes come than were announced',
      file: 'server/src/upload/upload.commands.ts',
      find: 'if (offset !== received || offset + length > bytes)',
      replace: 'if (offset !== received)',
    },
    {
      id: 'upload-piece-stays',
      does: 'a piece that came too late stays',
      file: 'server/src/upload/upload.commands.ts',
      find: '    await files.delete(part);\n',
      replace: '',
    },
    {
      id: 'upload-refused-stays',
      does: 'the pieces of a picture that was refused stay',
      file: 'server/src/upload/upload.finish.ts',
      find: "if (accepted.code !== 'image.busy') await forget(parts, upload);",
      replace: '',
    },
    {
      id: 'upload-after-submit',
      does: 'a picture is exchanged after the order was sent',
      file: 'server/src/upload/upload.slot.ts',
      find: "if (!asked && !signed) throw new AppError('order.field_locked');",
      replace: '',
      tests: [
        'server/src/upload/upload.test.ts',
        'server/src/upload/upload.lock.test.ts',
        'server/src/order/order.supplement.test.ts',
      ],
    },
  ],
};
