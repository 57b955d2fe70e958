import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ScreenTab<K extends string> {
  readonly key: K;
  readonly label: string;
  /** A small number or badge beside the label. */
  readonly mark?: ReactNode;
  readonly content: ReactNode;
}

export interface ScreenTabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly ScreenTab<K>[];
  /** Kept in the address (search param tab); an unknown one shows the first. */
  readonly value: string | undefined;
  readonly onChange: (key: K) => void;
  /** True where a tab holds a form: its typed text survives a look at another tab. */
  readonly keepMounted?: boolean;
}

export function ScreenTabs<K extends string>({
  label,
  tabs,
  value,
  onChange,
  keepMounted = false,
}: ScreenTabsProps<K>) {
  const open = tabs.find((tab) => tab.key === value) ?? tabs[0];
  return (
    <Tabs
      value={open?.key ?? null}
      onChange={(key) => {
        const tab = tabs.find((candidate) => candidate.key === key);
        if (tab) onChange(tab.key);
      }}
      keepMounted={keepMounted}
    >
      <Tabs.List aria-label={label} mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.key} value={tab.key} rightSection={tab.mark}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.key} value={tab.key}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
