import { type About, meansOf, type Pages } from './exported-finding.js';

/** One object, whose list is written as it comes. */
export async function* jsonFile({ label, language, at }: About, pages: Pages): AsyncIterable<Buffer> {
  const head = JSON.stringify({ label, labelMeans: meansOf(label, language), exportedAt: at.toISOString() });
  yield Buffer.from(`${head.slice(0, -1)},"findings":[`);
  let between = '\n';
  for await (const page of pages) {
    const texts = page.map((finding) => {
      const text = `${between}${JSON.stringify({ ...finding, labelMeans: meansOf(finding.label, language) })}`;
      between = ',\n';
      return text;
    });
    yield Buffer.from(texts.join(''));
  }
  yield Buffer.from('\n]}\n');
}
