import { Button, FileButton } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { imageLimits, type ImagePurpose, imagePurposeLabels } from '../../../shared/domain/image.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { pictureOf } from '../../lib/picture-file.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import { useAction } from '../../lib/use-action.ts';
import { imageQuery, imagesQuery, removeImage, storeImage } from './api.ts';
import styles from './templates.module.css';

export interface ImageFieldProps {
  readonly purpose: Exclude<ImagePurpose, 'letter'>;
  readonly path: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

function Thumbnail({ id, name }: { readonly id: string; readonly name: string }) {
  const query = useQuery(imageQuery(id));
  if (query.data?.ok !== true) return null;
  const { mime, base64 } = query.data.value;
  return <img className={styles['thumbnail']} src={`data:${mime};base64,${base64}`} alt={`${name}の画像`} />;
}

/** One of the city's pictures of a kind, or a new one from a file. */
export function ImageField({ purpose, path, value, onChange, required = false, error }: ImageFieldProps) {
  const name = imagePurposeLabels[purpose];
  const images = useQuery(imagesQuery(purpose)).data?.images ?? [];
  const storing = useAction({
    call: async (file: File) => {
      const read = await pictureOf(file);
      return read.ok ? storeImage({ purpose, ...read.value }) : read;
    },
    success: `${name}の画像を登録しました。`,
    onDone: ({ id }) => onChange(id),
  });
  const removing = useAction({ call: removeImage, success: `${name}の画像を選択肢から消しました。` });
  const choose = async (file: File | null) => {
    if (file === null) return;
    removing.clear();
    await storing.run(file);
  };
  const unused = images.filter(({ id }) => id !== value);
  return (
    <div className={styles['image']}>
      <ActionBanner action={storing} />
      <ActionBanner action={removing} />
      <SelectField
        path={path}
        label={`${name}の画像`}
        description={`PNGかJPEG、${imageLimits.megabytes}MBまで、長い辺${imageLimits.side.toLocaleString('ja-JP')}画素まで`}
        required={required}
        error={error}
        clearable
        choices={[
          ...images.map(({ id, fileName }) => ({ value: id, label: fileName })),
          // an older version may name a picture that is no longer offered
          ...(value !== null && !images.some(({ id }) => id === value)
            ? [{ value, label: '（選択肢から消した画像）' }]
            : []),
        ]}
        value={value}
        onChange={onChange}
        placeholder="画像なし"
      />
      <div className={styles['imageButtons']}>
        {value !== null && <Thumbnail id={value} name={name} />}
        <FileButton accept="image/png,image/jpeg" inputProps={sameFileAgain} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button
              {...props}
              variant="outline"
              size="compact-sm"
              loading={storing.pending}
              leftSection={<IconPhotoUp aria-hidden size={18} />}
            >
              {name}の画像をファイルから登録
            </Button>
          )}
        </FileButton>
        {value === null &&
          unused.map(({ id, fileName }) => (
            <Button
              key={id}
              variant="subtle"
              size="compact-sm"
              loading={removing.pending}
              onClick={() => void removing.run({ id })}
            >
              「{fileName}」を選択肢から消す
            </Button>
          ))}
      </div>
    </div>
  );
}
