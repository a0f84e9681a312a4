import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { deskRows, pagesSeen, useDeskForm, useTargetNames } from './desk-form.ts';
import { FieldRow, FlagNotes } from './field-row.tsx';
import { FacePane } from './face-pane.tsx';
import { FamilyPane } from './family-pane.tsx';
import { FilerPane } from './filer-pane.tsx';
import { GuardianPane } from './guardian-pane.tsx';
import { IdentityPane } from './identity-pane.tsx';
import { PresenceProofRows } from './presence-proof-rows.tsx';
import { FlagMenu } from './flag-menu.tsx';
import { flagsOn } from './flags.ts';
import './field.css';

/** Everything the form says, page by page, with what to look at marked. */
export function DataPane({ desk, onShow }: { desk: Desk; onShow: (exhibitId: string) => void }) {
  const t = useDeskWords();
  const names = useTargetNames();
  const form = useDeskForm();
  const mayFlag = hasRole(useMe(), 'reviewer', 'second_reviewer');
  const count = desk.flags.length;
  return (
    // Where nothing in it takes the focus, it is scrolled by key itself.
    <section className="c-pane c-data" aria-label={t('desk.data')} tabIndex={mayFlag ? undefined : 0}>
      <p className={`c-pane-note${count > 0 ? ' c-tag-amber' : ''}`} role="status">
        {count > 0 ? t('desk.flag_count', { count }) : t('desk.no_flags')}
      </p>
      <FamilyPane desk={desk} to={(id) => `/order/${id}`} />
      <FilerPane desk={desk} />
      <GuardianPane desk={desk} />
      <IdentityPane desk={desk} />
      <FacePane desk={desk} />
      {pagesSeen(form).map((page) => (
        <section key={page.id} className="c-topic">
          <h2>{names.page(page.id)}</h2>
          <dl>
            {deskRows(form, page).map((row) => (
              <FieldRow key={row.target} desk={desk} row={row} mayFlag={mayFlag} />
            ))}
          </dl>
        </section>
      ))}
      <section className="c-topic">
        <h2>{names.page('presence')}</h2>
        <dl>
          <PresenceRow desk={desk} />
          <PresenceProofRows desk={desk} onShow={onShow} />
        </dl>
      </section>
      <Pictures desk={desk} mayFlag={mayFlag} />
    </section>
  );
}

function PresenceRow({ desk }: { desk: Desk }) {
  const t = useDeskWords();
  const names = useTargetNames();
  const flags = flagsOn(desk.flags, 'presence.presence');
  return (
    <div className={`c-field${flags.length > 0 ? ' c-field-flagged' : ''}`}>
      <dt>{names.field('presence.presence')}</dt>
      <dd>
        {desk.order.presence && t(`desk.presence.${desk.order.presence}`)}
        <FlagNotes flags={flags} />
      </dd>
    </div>
  );
}

/** Pictures are flagged like fields; they are looked at in the middle. */
function Pictures({ desk, mayFlag }: { desk: Desk; mayFlag: boolean }) {
  const names = useTargetNames();
  const slots = [...new Set(desk.files.map(({ slot }) => slot))];
  if (slots.length === 0) return null;
  return (
    <section className="c-topic">
      <h2>{names.page('file')}</h2>
      <dl>
        {slots.map((slot) => {
          const target = `file.${slot}`;
          const field = names.field(target);
          const flags = flagsOn(desk.flags, target);
          const files = desk.files.filter((file) => file.slot === slot);
          return (
            <div
              key={slot}
              className={`c-field${flags.length > 0 ? ' c-field-flagged' : ''}`}
              data-field-row={target}
            >
              <dt>{field}</dt>
              <dd>
                {files.map(({ id, width, height }) => (
                  <span key={id}>{width && height ? `${width} × ${height} ` : ''}</span>
                ))}
                <FlagNotes flags={flags} />
              </dd>
              {mayFlag && (
                <dd className="c-field-act">
                  <FlagMenu orderId={desk.order.id} target={target} field={field} flags={flags} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
