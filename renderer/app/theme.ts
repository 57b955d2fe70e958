import { type MantineColorsTuple, createTheme } from '@mantine/core';
import { rareLetterFace, textFace } from './fonts.ts';

/** Ten shades of one hue of the Digital Agency's design tokens; shade 8 is the one that carries white text. */
function shades(hue: string): MantineColorsTuple {
  const of = (step: number) => `var(--color-primitive-${hue}-${step})`;
  return [of(50), of(100), of(200), of(300), of(400), of(500), of(600), of(800), of(900), of(1000)];
}

const gray: MantineColorsTuple = [
  'var(--color-neutral-solid-gray-50)',
  'var(--color-neutral-solid-gray-100)',
  'var(--color-neutral-solid-gray-200)',
  'var(--color-neutral-solid-gray-300)',
  'var(--color-neutral-solid-gray-420)',
  'var(--color-neutral-solid-gray-536)',
  'var(--color-neutral-solid-gray-600)',
  'var(--color-neutral-solid-gray-700)',
  'var(--color-neutral-solid-gray-800)',
  'var(--color-neutral-solid-gray-900)',
];

const fontFamily = `"${textFace}", "BIZ UDPゴシック", "${rareLetterFace}", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif`;

/** The look of the Digital Agency's design system on Mantine's parts. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: fontFamily,
  headings: {
    fontFamily,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.4' },
      h2: { fontSize: '1.25rem', lineHeight: '1.5' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.6' },
    },
  },
  colors: {
    blue: shades('blue'),
    red: shades('red'),
    green: shades('green'),
    yellow: shades('yellow'),
    orange: shades('orange'),
    gray,
  },
  primaryColor: 'blue',
  primaryShade: 8,
  black: 'var(--color-neutral-solid-gray-900)',
  white: 'var(--color-neutral-white)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  // the ring is ours (global.css), the same on everything that can hold the focus
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    Modal: {
      // × is for the mouse: a dialog opens with the focus on its first field, and Esc closes it
      defaultProps: {
        closeButtonProps: { 'aria-label': '閉じる', tabIndex: -1 },
        centered: true,
        transitionProps: { duration: 0 },
        // a field that takes the focus must not hide behind the heading or the buttons
        styles: { content: { scrollPaddingBlock: '64px 88px' } },
      },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: {
      defaultProps: {
        comboboxProps: { transitionProps: { duration: 0 } },
        nothingFoundMessage: '該当なし',
        // the list itself scrolls: an area of its own inside it would be one the keyboard cannot reach
        withScrollArea: false,
      },
      styles: { options: { maxHeight: 320, overflowY: 'auto' } },
    },
    Checkbox: { defaultProps: { radius: 'sm', size: 'md' } }, // 24 px: a target one can hit
    Radio: { defaultProps: { size: 'md' } },
    Loader: { defaultProps: { type: 'dots' } },
  },
});
