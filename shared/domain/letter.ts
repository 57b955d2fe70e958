import type { CivilDate } from '../kernel/types.ts';
import { fillText, type LetterFacts } from './letter-placeholders.ts';
import type { LetterTemplate } from './letter-template.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { isBlank } from './text.ts';

/** Who a letter goes to. */
export interface LetterCompany {
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
}

/** Who writes it. */
export interface LetterOffice {
  readonly cityName: string;
  readonly mayorTitle: string;
  readonly mayorName: string;
  readonly departmentName: string;
}

/** Everything one letter is made of. */
export interface LetterInput {
  readonly template: LetterTemplate;
  readonly facts: LetterFacts;
  readonly company: LetterCompany;
  readonly office: LetterOffice;
  /** 発信日 */
  readonly sentOn: CivilDate;
}

const paragraphs = (text: string): readonly string[] => text.split(/\r\n|\n/u).filter((line) => !isBlank(line));

/** 様 behind a person, 御中 behind a company where nobody is named. */
function addresseeOf(company: LetterCompany, withPlace: boolean): string {
  const { name, representativeTitle, representativeName } = company;
  const person = [representativeTitle, representativeName, '様'].filter((part) => !isBlank(part)).join('　');
  const place = withPlace && !isBlank(company.address) ? [postalLine(company.postalCode), company.address] : [];
  return [
    ...place.filter((line) => line !== ''),
    ...(isBlank(representativeName) ? [`${name}　御中`] : [name, person]),
  ].join('\n');
}

/** 〒351-8501, or nothing where the code is not known. */
export const postalLine = (postalCode: string): string => (isBlank(postalCode) ? '' : `〒${postalCode}`);

function senderOf({ cityName, mayorTitle, mayorName, departmentName }: LetterOffice): readonly string[] {
  if (!isBlank(mayorName)) return [`${mayorTitle}　${mayorName}`];
  return [isBlank(departmentName) ? cityName : `${cityName}　${departmentName}`];
}

/** The lines of 記 with their numbers; one alone has none. A line that begins with a space belongs to the item above. */
function numbered(
  lines: readonly string[],
  enclosures: readonly string[],
  fill: (text: string) => string,
): ReportBlock[] {
  const items: string[] = [];
  // cut first and filled then: a value of several lines stays in its item
  for (const line of lines) {
    if (/^\s/u.test(line) && items.length > 0) items[items.length - 1] += `\n${fill(line.replace(/^\s/u, ''))}`;
    else items.push(fill(line.replace(/^\s+/u, '')));
  }
  if (enclosures.length > 0) items.push(['同封物', ...enclosures.map((line) => `・${fill(line)}`)].join('\n'));
  if (items.length === 0) return [];
  const marks = items.map((_, index) => (items.length === 1 ? '' : String(index + 1)));
  return [{ kind: 'list', items, marks }];
}

/** One letter as it is printed. Missing facts show their names in 〔〕: whoever makes letters asks `missingFacts` first. */
export function letterDocument({ template, facts, company, office, sentOn }: LetterInput): ReportDocument {
  const fill = (text: string): string => fillText(text, facts);
  const subject = fill(template.subject);
  const list = numbered(paragraphs(template.items), paragraphs(template.enclosures), fill);
  const instruction = template.instructionOn ? paragraphs(template.instruction).map(fill) : [];
  const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
  return {
    title: subject,
    orientation: 'portrait',
    style: 'letter',
    head: [],
    addressee: null,
    blocks: [
      {
        kind: 'letter-head',
        head: [facts.文書番号 ?? '', facts.発信日 ?? ''].filter((line) => line !== ''),
        addressee: addresseeOf(company, template.addressWithPlace),
        sender: senderOf(office),
        seal: template.sealOmitted ? 'omitted' : 'room',
        subject,
      },
      ...[template.opening, template.body, template.closing].flatMap((text) =>
        paragraphs(text).map(fill).map(paragraph),
      ),
      ...(list.length === 0 ? [] : [{ kind: 'paragraph', text: '記', align: 'center' } as const]),
      ...list,
      ...(list.length === 0 ? [] : [{ kind: 'paragraph', text: '以上', align: 'right' } as const]),
      ...(instruction.length === 0 ? [] : [paragraph('（教示）'), ...instruction.map(paragraph)]),
    ],
    footer: '',
    author: office.cityName,
    createdOn: sentOn,
  };
}

/** Several letters as one document, each on a page of its own. */
export function joinLetters(letters: readonly ReportDocument[]): ReportDocument | undefined {
  const [first] = letters;
  return first === undefined ? undefined : { ...first, blocks: letters.flatMap((letter) => letter.blocks) };
}
