import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { letterNumbers, numberModeLabels, numberModes } from '../../../shared/domain/letter-number.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DeedBar, Panel } from '../../components/panel.tsx';
import { PrintProgress, useJobId } from '../../components/print-progress.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { chosenQuery, previewLetters, settingsQuery } from './api.ts';
import styles from './notices.module.css';
import { ProblemList } from './problem-list.tsx';
import { changeNotices, useNotices } from './state.ts';

const modes = numberModes.map((value) => ({ value, label: numberModeLabels[value] }));

/** Most letters of one run, as the contract has it. */
const most = 1000;

/** 朝産第12号～朝産第14号 */
function range(numbers: readonly string[]): string {
  const first = numbers[0] ?? '';
  const last = numbers.at(-1) ?? '';
  return first === last ? first : `${first}～${last}`;
}

/** 文書番号, date, and what is wanting; leads to the pages themselves. */
export function OrderPanel() {
  const { kind, chosen, symbol: typedSymbol, firstNumber, numberMode, sentOn: typedDay } = useNotices();
  const today = useToday();
  const settings = useQuery(settingsQuery).data?.values;
  const usual = settings?.['documentSymbol'];
  const symbol = typedSymbol ?? (typeof usual === 'string' ? usual : '');
  const sentOn = typedDay === undefined ? today : typedDay;
  const local = useLocalFaults();
  const now = useQuery(chosenQuery(kind, chosen, typedDay ?? undefined)).data;
  const rows = now?.rows ?? [];
  const outside = now === undefined ? 0 : chosen.length - rows.length;
  const stopped = rows.some((row) => row.problems.some(({ stops }) => stops)) || outside > 0;
  const early = rows.find((row) => row.problems.some(({ code }) => code === 'dated-before'));
  const told = early?.problems.find(({ code }) => code === 'dated-before')?.on;
  const tooEarly =
    early === undefined || told === undefined
      ? undefined
      : faultSentence({ code: 'before-told-day', params: { name: early.companyName, date: told } });
  const numbers = letterNumbers({ symbol, firstNumber, mode: numberMode }, Math.max(1, chosen.length));
  const order = {
    kind,
    companyIds: [...chosen],
    symbol,
    firstNumber,
    numberMode,
    sentOn: sentOn ?? '',
  };
  const jobId = useJobId();
  const action = useAction({
    call: (wanted: typeof order) => previewLetters({ ...wanted, jobId }),
    changes: false,
    success: null,
    onDone: ({ file, problems, seen }, sent) =>
      changeNotices({ phase: { step: 'review', order: sent, file, problems, seen } }),
  });
  const drop = () =>
    changeNotices({
      chosen: rows.filter((row) => !row.problems.some(({ stops }) => stops)).map((row) => row.companyId),
    });
  return (
    <Panel title="作る文書">
      <form
        noValidate
        className={styles['order']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!local.any && chosen.length > 0 && !stopped) void action.run(order);
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <PrintProgress pending={action.pending} jobId={jobId} what="文書" />
        <p className={styles['none']}>
          {letterKindLabels[kind]}：
          {chosen.length === 0 ? '左の一覧で事業者を選んでください。' : <strong>{chosen.length}社</strong>}
        </p>
        {typeof settings?.['mayorName'] === 'string' && settings['mayorName'].trim() === '' && (
          <p className={styles['muted']}>
            市長名が未設定のため、差出人は市と担当課の名前になります。
            <Link to="/settings" search={{ tab: 'basic' }}>
              市長名を設定する
            </Link>
          </p>
        )}
        <SelectField
          label="文書番号の付け方"
          path="numberMode"
          choices={modes}
          value={numberMode}
          onChange={(next) => next !== null && changeNotices({ numberMode: next })}
        />
        <div className={styles['numbers']}>
          <TextField
            path="symbol"
            label="文書記号"
            value={symbol}
            onChange={(text) => changeNotices({ symbol: text })}
            error={action.faults['symbol']}
          />
          <TextField
            path="firstNumber"
            label={numberMode === 'running' ? '最初の番号' : '番号'}
            required={numberMode !== 'later'}
            disabled={numberMode === 'later'}
            inputMode="numeric"
            value={firstNumber}
            onChange={(text) => changeNotices({ firstNumber: text })}
            error={action.faults['firstNumber']}
          />
        </div>
        {numbers.ok && <p className={styles['muted']}>文書番号：{range(numbers.value)}</p>}
        <WarekiDateField
          path="sentOn"
          label="発信日"
          required
          value={sentOn}
          onChange={(day, fault) => {
            changeNotices({ sentOn: day });
            local.note('sentOn', fault);
          }}
          error={action.faults['sentOn'] ?? tooEarly}
        />
        <DeedBar>
          <Button
            type="submit"
            disabled={chosen.length === 0 || chosen.length > most || stopped}
            loading={action.pending}
          >
            文書の内容を確かめる
          </Button>
        </DeedBar>
        {chosen.length > most && (
          <p className={styles['muted']}>一度に作れるのは{most.toLocaleString('ja-JP')}通までです。</p>
        )}
        {chosen.length > 0 && <ProblemList rows={rows} outside={outside} onDrop={drop} />}
      </form>
    </Panel>
  );
}
