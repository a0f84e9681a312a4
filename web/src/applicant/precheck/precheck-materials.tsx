import Landmark from 'lucide-react/icons/landmark';
import Mail from 'lucide-react/icons/mail';
import PenLine from 'lucide-react/icons/pen-line';
import Upload from 'lucide-react/icons/upload';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { listed } from '../../kit/listed.ts';
import { useLocale } from '../../kit/locale.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { SourceMark } from '../../kit/source-line.tsx';
import type { Outcome } from './precheck-read.ts';
import { usePrecheckWords } from './precheck.words.ts';

type Material = Outcome<'service'>['materials'][number];

/** In the order one meets them: on the screen, from the camera, by mail or in the hand at the end. */
const WAYS: readonly { by: Material['by']; icon: IconShape }[] = [
  { by: 'form', icon: PenLine },
  { by: 'upload', icon: Upload },
  { by: 'mail', icon: Mail },
  { by: 'bring', icon: Landmark },
];

export function Materials({ materials, minorUnder }: Pick<Outcome<'service'>, 'materials' | 'minorUnder'>) {
  const t = usePrecheckWords();
  if (materials.length === 0) return null;
  return (
    <Section title={t('precheck.materials')}>
      {WAYS.map(({ by, icon }) => {
        const own = materials.filter((material) => material.by === by && material.only.length === 0);
        if (own.length === 0) return null;
        return (
          <div className="k-card" key={by}>
            <h3 className="pre-way">
              <Icon of={icon} />
              {t(`precheck.way_${by}`)}
            </h3>
            <ul className="pre-materials" role="list">
              {own.map((material) => (
                <MaterialLine key={material.id} material={material} />
              ))}
            </ul>
          </div>
        );
      })}
      <ForWhom of="minors" materials={materials} under={minorUnder} />
      <ForWhom of="wards" materials={materials} under={minorUnder} />
    </Section>
  );
}

type ForWhomProps = {
  of: Material['only'][number];
  materials: readonly Material[];
  under: number | null;
};

/** In one line: most who read it act alone, and nobody was asked. */
function ForWhom({ of, materials, under }: ForWhomProps) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const locale = useLocale();
  const theirs = materials.filter(({ only }) => only.includes(of));
  if (theirs.length === 0) return null;
  const names = listed(
    theirs.map(({ words }) => say(words)),
    locale,
  );
  return <p>{t(`precheck.${of}`, { under: under ?? 0, names })}</p>;
}

function MaterialLine({ material: { words, help, copies, need, source } }: { material: Material }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  return (
    <li>
      <p className="pre-material">
        {say(words)}
        {copies > 1 && <span> {t('precheck.copies', { copies })}</span>}
        {need === 'perhaps' && <span className="pre-perhaps"> {t('precheck.perhaps')}</span>}
      </p>
      <p className="k-quiet">
        {say(help)} <SourceMark source={source} />
      </p>
    </li>
  );
}
