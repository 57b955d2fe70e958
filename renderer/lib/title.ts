const productName = 'グッドバランス認定台帳';

let screen = '';
let count = 0;

function write(): void {
  const title = screen === '' ? productName : `${screen}｜${productName}`;
  document.title = count === 0 ? title : `(${count}) ${title}`;
}

/** The document's title says the screen first: 事業者台帳｜グッドバランス認定台帳. */
export function setTitle(of: string): void {
  screen = of;
  write();
}

/** 「(5) …」 before the title: deadlines somebody has to act upon; 0 for none. */
export function setTitleCount(attention: number): void {
  count = attention;
  write();
}
