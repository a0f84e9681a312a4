import Keyboard from 'lucide-react/icons/keyboard';
import { Link } from 'wouter';
import { Icon } from '../../kit/icon.tsx';
import { BrandMark } from '../../kit/top-bar.tsx';
import { useKitWords } from '../../kit/kit.words.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeysDialog } from '../keys/keys-dialog.tsx';
import { useMe } from './officer-context.ts';
import { maySeeOrders } from './roles.ts';
import { SearchBox } from './search-box.tsx';
import { useShellWords } from './shell.words.ts';
import { UserMenu } from './user-menu.tsx';

/** Our sign, the one search box, the keys, the officer. */
export function TopLine() {
  const t = useShellWords();
  const kit = useKitWords();
  const { roles } = useMe();
  const { dialog, open } = useKeysDialog();
  return (
    <header className="c-top">
      <Link href="/" className="k-brand" aria-label={`${kit('kit.product')} · ${t('shell.console')}`}>
        <BrandMark />
        <span className="c-brand-words">{kit('kit.product')}</span>
      </Link>
      {maySeeOrders(roles) ? <SearchBox /> : <span />}
      <div className="c-top-acts">
        <button
          type="button"
          className="k-switch"
          aria-label={t('shell.keys')}
          aria-keyshortcuts="?"
          onClick={open}
        >
          <Icon of={Keyboard} />
          <span className="c-top-words">{t('shell.keys')}</span>
          <KeyCap of="?" />
        </button>
        <UserMenu />
      </div>
      {dialog}
    </header>
  );
}
