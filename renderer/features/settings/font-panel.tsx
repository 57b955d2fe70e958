import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferedFace } from '../../../shared/contract/substitutes.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatNumber } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import { checkFont, chooseFont, fontQuery } from './api.ts';
import styles from './letters.module.css';

const adds = (kanji: number): string => `この書体で印刷できる漢字：${formatNumber(kanji)}字`;

interface Checked {
  readonly path: string;
  readonly faces: readonly OfferedFace[];
}

/** What a checked file offers, to be taken into use. */
function Offer({ checked, onUse }: { readonly checked: Checked; readonly onUse: (face: string) => void }) {
  const { faces } = checked;
  const [face, setFace] = useState(faces[0]?.face ?? '');
  const chosen = faces.find((each) => each.face === face);
  return (
    <Alert color="blue" variant="outline" title="使える書体です">
      {faces.length === 1 ? (
        <p className={styles['intro']}>
          {chosen?.name}　{adds(chosen?.kanji ?? 0)}
        </p>
      ) : (
        <RadioField
          label="このファイルには、いくつかの書体が入っています"
          stacked
          choices={faces.map((each) => ({ value: each.face, label: `${each.name}　${adds(each.kanji)}` }))}
          value={face}
          onChange={setFace}
        />
      )}
      <Button mt="sm" onClick={() => onUse(face)}>
        この書体を使う
      </Button>
    </Alert>
  );
}

/** 印刷に加える書体: a font of the city's own for letters that no bundled font has. */
export function FontPanel() {
  const { data } = useQuery(fontQuery);
  const [path, setPath] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useAction({ call: checkFont, changes: false, success: null, onDone: setChecked });
  const choose = useAction({
    call: chooseFont,
    success: ({ path: used }) => (used === '' ? '書体を使うのをやめました。' : '書体を使うようにしました。'),
    onDone: () => {
      setChecked(null);
      setPath('');
    },
  });
  const look = (where: string) => {
    setChecked(null);
    setPath(where);
    choose.clear();
    void check.run({ path: where });
  };
  const chosen = data?.chosen ?? null;
  const found = data?.found.filter((each) => each !== chosen?.path) ?? [];
  return (
    <Panel
      title="印刷に加える書体"
      actions={
        chosen !== null && (
          <Button variant="outline" loading={choose.pending} onClick={() => void choose.run({ path: '', face: '' })}>
            この書体を使うのをやめる
          </Button>
        )
      }
    >
      <ActionBanner action={choose} />
      <ActionBanner action={check} />
      <p className={styles['intro']}>
        {
          'このアプリの書体にない人名・地名の字を、IPAmj明朝や行政事務標準文字の書体で印刷できます。はじめは使いません。書体のファイルは、このパソコンに入れておいてください。'
        }
      </p>
      {chosen === null ? (
        <p className={styles['intro']}>いまは、加えた書体はありません。</p>
      ) : (
        <p className={styles['intro']}>
          使っている書体：<strong>{chosen.name}</strong>　{adds(chosen.kanji)}
          <br />
          {chosen.path}
        </p>
      )}
      {chosen !== null && !chosen.present && (
        <Alert
          color="orange"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title="書体のファイルがありません"
        >
          この書体なしで印刷します。この書体にしかない字のある認定証は発行できません。ファイルを元の場所に戻すか、選び直してください。
        </Alert>
      )}
      {found.length > 0 ? (
        <ul className={styles['found']}>
          {found.map((each) => (
            <li key={each}>
              見つかった書体：{each}{' '}
              <Button
                variant="outline"
                size="compact-md"
                loading={check.pending && path === each}
                aria-label={`${each}を確かめる`}
                onClick={() => look(each)}
              >
                確かめる
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        chosen === null && (
          <p className={styles['intro']}>
            IPAmj明朝や行政事務標準文字の書体は、このパソコンの決まった場所には見つかりませんでした。ほかの場所にあるときは、下に入力してください。
          </p>
        )
      )}
      <form
        className={styles['fontPath']}
        onSubmit={(event) => {
          event.preventDefault();
          look(path);
        }}
      >
        <TextField
          path="fontPath"
          label="書体ファイルの場所"
          description="例：C:\Windows\Fonts\ipamjm.ttf（.ttf、.otf、.ttc。エクスプローラーの「パスのコピー」で貼り付けられます）"
          value={path}
          onChange={(value) => {
            setPath(value);
            setChecked(null);
          }}
        />
        <Button type="submit" variant="outline" disabled={path.trim() === ''} loading={check.pending}>
          書体を確かめる
        </Button>
      </form>
      {checked !== null && (
        <Offer key={checked.path} checked={checked} onUse={(face) => void choose.run({ path: checked.path, face })} />
      )}
    </Panel>
  );
}
