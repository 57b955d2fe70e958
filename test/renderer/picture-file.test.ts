import { expect, test, vi } from 'vitest';
import { pictureOf } from '../../renderer/lib/picture-file.ts';

test('a picture is read as it is; one that is too large is refused without being read, and one that is gone is said to be', async () => {
  expect(await pictureOf(new File(['abc'], '市章.png'))).toEqual({
    ok: true,
    value: { fileName: '市章.png', base64: 'YWJj' },
  });
  const read = vi.spyOn(FileReader.prototype, 'readAsDataURL');
  expect(await pictureOf(new File([new Uint8Array(5 * 1024 * 1024 + 1)], '写真.png'))).toEqual({
    ok: false,
    refusal: { code: 'image-too-large', params: { fileName: '写真.png', max: 5 } },
  });
  expect(read).not.toHaveBeenCalled();
  read.mockImplementation(function fail(this: FileReader) {
    this.dispatchEvent(new ProgressEvent('error'));
  });
  expect(await pictureOf(new File(['abc'], '市章.png'))).toEqual({ ok: false, refusal: { code: 'file-damaged' } });
  read.mockRestore();
});
