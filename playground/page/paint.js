// Colours the source and draws a line under each problem. It tells apart only what helps the eye.

const WORDS = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*)`,
    String.raw`(?<string>"(?:[^"\\]|\\[^])*"?)`,
    String.raw`(?<date>\b\d{4}(?:-\w+)*\b|\bpresent\b)`,
    String.raw`(?<tag>#\w+)`,
    String.raw`(?<key>\b\w+(?=:(?!:))|\b\w+(?=\s*\{)|\b\w+!)`,
  ].join("|"),
  "g",
);

// The nodes of the source: text, and spans with a class.
export function paint(source, problems) {
  const words = [...source.matchAll(WORDS)].map((match) => {
    const [name] = Object.entries(match.groups).find(([, found]) => found !== undefined);
    return { start: match.index, end: match.index + match[0].length, name };
  });
  // A problem without words, such as a missing brace, is drawn under the character before it.
  const lines = problems.map(({ start, end, severity }) => {
    const isEmpty = start.utf16 === end.utf16;
    return { start: isEmpty ? Math.max(0, start.utf16 - 1) : start.utf16, end: end.utf16, name: severity };
  });
  const edges = [...words, ...lines].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, source.length])].sort((one, other) => one - other);
  let word = 0;
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at];
    while (words[word]?.end <= start) word += 1;
    const held = words[word]?.start <= start ? [words[word].name] : [];
    const under = lines.filter((line) => line.start <= start && end <= line.end).map(({ name }) => name);
    // An error is more important than a hint at the same words.
    const names = [...held, ...(under.includes("error") ? ["error"] : under.slice(0, 1))];
    const piece = source.slice(start, end);
    if (!names.length) return piece;
    const span = document.createElement("span");
    span.className = names.join(" ");
    span.textContent = piece;
    if (under.length) span.dataset.at = start;
    return span;
  });
}
