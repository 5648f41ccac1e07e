const SHORT: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
  'text/markdown': 'MD',
  'text/csv': 'CSV',
};

/** What a file is and how much of it, as in `PDF, 1.2 MB`. */
export function typeAndSize({ contentType, size }: { contentType: string; size: number }, language: string): string {
  return `${SHORT[contentType] ?? contentType}, ${sizeInWords(size, language)}`;
}

export function sizeInWords(size: number, language: string): string {
  const [unit, in1000] = size < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  const amount = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return amount.format(Math.max(size / in1000, 0.1));
}
