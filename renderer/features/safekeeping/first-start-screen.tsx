import { Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconBook2, IconSparkles } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { ActionBanner } from '../../components/action-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRefreshSession } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { startEmpty, startSample } from './api.ts';

interface ChoiceProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly button: ReactNode;
}

function Choice({ title, icon, children, button }: ChoiceProps) {
  const heading = useId();
  return (
    <Card withBorder padding="lg" component="section" aria-labelledby={heading}>
      <Stack h="100%" justify="space-between" gap="md">
        <Stack gap="sm">
          <Group gap="sm">
            {icon}
            <Text component="h2" id={heading} fw={700} fz="lg" m={0}>
              {title}
            </Text>
          </Group>
          {children}
        </Stack>
        {button}
      </Stack>
    </Card>
  );
}

/** The very first screen: an empty register, or invented companies to learn with. */
export function FirstStartScreen() {
  const [clerkName, setClerkName] = useState('');
  const refresh = useRefreshSession();
  const empty = useAction({
    call: startEmpty,
    success: '空の台帳で始めました。',
    onDone: () => void refresh(),
  });
  const sample = useAction({
    call: startSample,
    success: (value) => `見本の事業者${value.companies}社を用意しました。`,
    onDone: () => void refresh(),
  });
  const pending = empty.pending || sample.pending;
  return (
    <Stack gap="lg" maw={920} mx="auto" pt="xl">
      <PageHeader
        title="はじめに"
        note="ワーク・ライフ・グッドバランス企業認定の台帳を始めます。どちらで始めるかを選んでください。"
      />
      <ActionBanner action={empty} />
      <ActionBanner action={sample} />
      <TextField
        label="担当者名"
        description="操作の記録に残ります。あとで「設定」で変えられます。"
        value={clerkName}
        onChange={setClerkName}
        max={60}
      />
      <SimpleGrid cols={2} spacing="lg">
        <Choice
          title="見本データで試す"
          icon={<IconSparkles aria-hidden size={28} />}
          button={
            <Button
              size="md"
              variant="outline"
              loading={sample.pending}
              disabled={pending && !sample.pending}
              onClick={() => void sample.run({ clerkName })}
            >
              見本データで始める
            </Button>
          }
        >
          <Text>架空の事業者と申請が入った状態で始めます。申請から認定証まで、実際に動かして覚えられます。</Text>
          <Text>見本は本番の台帳とは別の場所に置かれ、「設定」からいつでも一度に捨てられます。</Text>
        </Choice>
        <Choice
          title="空の台帳で始める"
          icon={<IconBook2 aria-hidden size={28} />}
          button={
            <Button
              size="md"
              loading={empty.pending}
              disabled={pending && !empty.pending}
              onClick={() => void empty.run({ clerkName })}
            >
              空の台帳で始める
            </Button>
          }
        >
          <Text>本番の台帳です。事業者を一社ずつ登録していきます。</Text>
          <Text>始めたら、まず「設定」で市長名を入力してください。認定証に印刷されます。</Text>
        </Choice>
      </SimpleGrid>
    </Stack>
  );
}
